"""Les images et les fichiers joints : admis, jugés, comptés ; les textes lus, les images non."""

import base64
import json
import struct
import zlib
from collections.abc import Callable
from typing import Any

import httpx2
import openai
import pytest

from helpers.simulator.core import Simulator
from helpers.simulator.model import attachments
from helpers.simulator.model.images import Image, image_tokens, read_image
from tests.simulator.clients import LUNA, TERRA, make_client

Part = dict[str, Any]
QUESTION = "Qui dirige le chantier ?"
NOTES = (
    "# Point du 4 juin\n\nLa piscine rouvre le 3 juillet. Odile Ferrand dirige le chantier. "
    "Le coût atteint 95 000 €. Les vestiaires seront repeints en août."
)


def png(width: int, height: int) -> bytes:
    """Une vraie image PNG, noire."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + crc

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\0" * width) * height)
    chunks = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def data_url(mime: str, content: bytes) -> str:
    return f"data:{mime};base64,{base64.b64encode(content).decode()}"


def image(width: int = 640, height: int = 480, **options: Any) -> Part:
    url = data_url("image/png", png(width, height))
    return {"type": "input_image", "image_url": url, "detail": "auto", **options}


def file(content: str | bytes, name: str = "notes.md", mime: str = "text/markdown") -> Part:
    raw = content.encode("utf-8") if isinstance(content, str) else content
    return {"type": "input_file", "filename": name, "file_data": data_url(mime, raw)}


def ask(client: openai.OpenAI, text: str, *parts: Part, **options: Any) -> Any:
    content = [*([{"type": "input_text", "text": text}] if text else []), *parts]
    given: Any = [{"role": "user", "content": content}]
    return client.responses.create(model=LUNA, input=given, **options)


def chat(client: openai.OpenAI, text: str, *parts: Part, **options: Any) -> Any:
    content: Any = [{"type": "text", "text": text}, *parts]
    messages: Any = [{"role": "user", "content": content}]
    return client.chat.completions.create(model=LUNA, messages=messages, **options)


def upload(client: openai.OpenAI, content: str | bytes, name: str = "notes.txt") -> str:
    raw = content.encode("utf-8") if isinstance(content, str) else content
    return client.files.create(file=(name, raw), purpose="user_data").id


class TestImages:
    @pytest.mark.parametrize(
        "question",
        [
            "Que vois-tu sur cette image ?",
            "Décrivez la photo.",
            "Qu'est-ce que c'est ? Regarde ce dessin.",
            "Transcris cette capture d'écran",
            "",
        ],
    )
    def test_it_says_that_it_cannot_see(self, client: openai.OpenAI, question: str) -> None:
        answer = ask(client, question, image()).output_text
        assert "une image PNG de 640 × 480" in answer
        assert "ne voit pas les images" in answer

    def test_in_english(self, client: openai.OpenAI) -> None:
        answer = ask(client, "What does this picture show?", image()).output_text
        assert "a 640 × 480 PNG image" in answer and "cannot see images" in answer

    def test_another_question_is_answered(self, client: openai.OpenAI) -> None:
        assert "12" in ask(client, "Combien font 7 + 5 ?", image()).output_text

    def test_two_images(self, client: openai.OpenAI) -> None:
        answer = ask(client, "Compare ces deux images", image(10, 20), image(30, 40)).output_text
        assert "10 × 20" in answer and "30 × 40" in answer

    def test_later_in_the_chain(self, client: openai.OpenAI) -> None:
        first = ask(client, "Je m'appelle Colombe. Voici une photo.", image())
        later = client.responses.create
        name = later(model=LUNA, previous_response_id=first.id, input="Quel est mon prénom ?")
        photo = later(model=LUNA, previous_response_id=first.id, input="Que montre la photo ?")
        assert "Colombe" in name.output_text
        assert "640 × 480" in photo.output_text

    def test_it_comes_back_as_it_was_sent(self, client: openai.OpenAI) -> None:
        sent = image(detail="high")
        created = ask(client, "Bonjour", sent)
        (item,) = client.responses.input_items.list(created.id)
        assert item.content[1].to_dict() == sent  # type: ignore[union-attr, index]

    def test_detail_can_be_left_out(self, http: httpx2.Client) -> None:
        part = {key: value for key, value in image().items() if key != "detail"}
        body = {"model": LUNA, "input": [{"role": "user", "content": [part]}]}
        assert http.post("/responses", json=body).status_code == 200

    def test_a_web_address_is_not_fetched(self, client: openai.OpenAI) -> None:
        part = {"type": "input_image", "image_url": "https://a.fr/b.png", "detail": "auto"}
        answer = ask(client, "Décris cette image", part)
        assert "https://a.fr/b.png" in answer.output_text
        bare = ask(client, "Décris cette image")
        assert answer.usage.input_tokens - bare.usage.input_tokens == 765

    def test_an_uploaded_image(self, client: openai.OpenAI) -> None:
        part = {
            "type": "input_image",
            "file_id": upload(client, png(8, 9), "a.png"),
            "detail": "low",
        }
        assert "8 × 9" in ask(client, "Décris cette image", part).output_text

    def test_in_a_conversation(self, client: openai.OpenAI) -> None:
        content: Any = [image(), {"type": "input_text", "text": "Je m'appelle Blaise."}]
        items: Any = [{"role": "user", "content": content}]
        conversation = client.conversations.create(items=items).id
        (kept,) = client.conversations.items.list(conversation)
        assert kept.content[0].to_dict() == image()  # type: ignore[union-attr]
        found = client.conversations.items.retrieve(kept.id or "", conversation_id=conversation)
        assert found.content[0].to_dict() == image()  # type: ignore[union-attr]
        asked = client.responses.create(
            model=LUNA, conversation=conversation, input="Que montre l'image ?"
        )
        assert "640 × 480" in asked.output_text

    def test_in_a_tool_output(self, client: openai.OpenAI) -> None:
        items: Any = [
            {"role": "user", "content": "Prends une photo"},
            {"type": "function_call", "call_id": "c", "name": "photo", "arguments": "{}"},
            {"type": "function_call_output", "call_id": "c", "output": [image()]},
        ]
        plain = [*items[:2], {**items[2], "output": "Voilà"}]
        counts = [
            client.responses.input_tokens.count(model=LUNA, input=given).input_tokens
            for given in (items, plain)
        ]
        assert counts[0] > counts[1] + 400
        assert client.responses.create(model=LUNA, input=items).status == "completed"

    def test_with_a_schema(self, client: openai.OpenAI) -> None:
        schema: Any = {
            "type": "json_schema",
            "name": "fiche",
            "strict": True,
            "schema": {
                "type": "object",
                "properties": {"titre": {"type": "string"}},
                "required": ["titre"],
                "additionalProperties": False,
            },
        }
        content: Any = [{"type": "input_text", "text": "Donne un titre à cette image"}, image()]
        answer = client.responses.create(
            model=LUNA, input=[{"role": "user", "content": content}], text={"format": schema}
        )
        assert set(json.loads(answer.output_text)) == {"titre"}

    def test_compacted(self, client: openai.OpenAI) -> None:
        given: Any = [{"role": "user", "content": [image()]}]
        compacted = client.responses.compact(model=LUNA, input=given)
        assert compacted.output[0].content[0].to_dict(warnings=False) == image()  # type: ignore[union-attr, index]

    def test_async(self, async_client: openai.AsyncOpenAI, run: Callable[..., Any]) -> None:
        given: Any = [{"role": "user", "content": [image()]}]
        answer = run(async_client.responses.create(model=TERRA, input=given))
        assert "640 × 480" in answer.output_text


class TestImageTokens:
    """La règle par carreaux de la documentation : 85, puis 170 par carreau de 512."""

    @pytest.mark.parametrize(
        ("width", "height", "detail", "tokens"),
        [
            (1024, 1024, "high", 765),
            (2048, 4096, "high", 1105),
            (4096, 8192, "low", 85),
            (512, 512, "auto", 255),
            (513, 512, "auto", 425),
            (1, 1, "original", 255),
        ],
    )
    def test_the_rule(self, width: int, height: int, detail: str, tokens: int) -> None:
        assert image_tokens(width, height, detail) == tokens

    @pytest.mark.parametrize(("detail", "tokens"), [("low", 85), ("high", 425)])
    def test_they_are_billed(self, client: openai.OpenAI, detail: str, tokens: int) -> None:
        counted = [
            ask(client, "Bonjour", *parts).usage.input_tokens
            for parts in ([], [image(detail=detail)], [image(detail=detail)] * 2)
        ]
        assert [count - counted[0] for count in counted] == [0, tokens, 2 * tokens]

    def test_in_a_chain_they_are_billed_again(self, client: openai.OpenAI) -> None:
        first = ask(client, "Bonjour", image())
        second = client.responses.create(model=LUNA, previous_response_id=first.id, input="Merci")
        assert second.usage is not None
        assert second.usage.input_tokens > first.usage.input_tokens

    def test_they_can_be_cached(self, client: openai.OpenAI) -> None:
        ask(client, "Bonjour", *[image()] * 3)
        again = ask(client, "Bonjour", *[image()] * 3).usage.input_tokens_details
        other = ask(client, "Bonjour", *[image(639, 480)] * 3).usage.input_tokens_details
        assert again.cached_tokens >= 1024 and other.cached_tokens == 0

    @pytest.mark.parametrize(
        ("head", "expected"),
        [
            (png(640, 480), Image("PNG", 640, 480)),
            (b"GIF89a" + struct.pack("<HH", 5, 7), Image("GIF", 5, 7)),
            (
                b"\xff\xd8\xff\xe0\0\4JF\xff\xc0\0\x0b\x08" + struct.pack(">HH", 30, 20),
                Image("JPEG", 20, 30),
            ),
            (
                b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\x7f\2\0\xdf\1\0",
                Image("WebP", 640, 480),
            ),
            (
                b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", 9 | 4 << 14),
                Image("WebP", 10, 5),
            ),
            (
                b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\1\x2a" + struct.pack("<HH", 6, 8),
                Image("WebP", 6, 8),
            ),
            (png(640, 480)[:20], None),
            (b"\xff\xd8\xff", None),
            (b"GIF89a\0\0\0\0", None),
            (b"%PDF-1.7", None),
            (b"", None),
        ],
        ids=range(11),
    )
    def test_headers(self, head: bytes, expected: Image | None) -> None:
        assert read_image(head) == expected


class TestFiles:
    @pytest.mark.parametrize(
        ("question", "expected"),
        [
            ("Résume ce fichier", "La piscine rouvre le 3 juillet."),
            ("Qui dirige le chantier ?", "Odile Ferrand"),
            ("Summarize this file in two sentences.", "La piscine rouvre"),
        ],
    )
    def test_a_text_is_read(self, client: openai.OpenAI, question: str, expected: str) -> None:
        assert expected in ask(client, question, file(NOTES)).output_text

    def test_before_or_after_the_question(self, client: openai.OpenAI) -> None:
        text = {"type": "input_text", "text": "Qui dirige le chantier ?"}
        for content in ([file(NOTES), text], [text, file(NOTES)]):
            given: Any = [{"role": "user", "content": content}]
            answer = client.responses.create(model=LUNA, input=given)
            assert "Odile Ferrand" in answer.output_text

    @pytest.mark.parametrize(
        ("name", "mime", "content"),
        [
            ("a.txt", "text/plain", NOTES),
            ("a.csv", "text/csv", "nom,rôle\nOdile Ferrand,dirige le chantier\nPaul,accueil"),
            ("a.json", "application/json", '{"chantier": {"chef": "Odile Ferrand"}}'),
            ("a.bin", "text/plain", NOTES),
            ("a.txt", "text/plain", NOTES.encode("utf-8-sig")),
            ("a.txt", "text/plain", NOTES.encode("utf-16")),
            ("a.txt", "text/plain", NOTES.encode("cp1252")),
        ],
        ids=range(7),
    )
    def test_kinds_of_text(
        self, client: openai.OpenAI, name: str, mime: str, content: str | bytes
    ) -> None:
        answer = ask(client, QUESTION, file(content, name, mime))
        counted = ask(client, QUESTION).usage.input_tokens
        assert answer.usage.input_tokens > counted + 10
        assert "Odile" in answer.output_text

    def test_bare_base64(self, client: openai.OpenAI) -> None:
        raw = base64.b64encode(NOTES.encode()).decode()
        for part in ({"filename": "a.md"}, {}):
            given = {"type": "input_file", "file_data": raw, **part}
            assert "Odile" in ask(client, "Qui dirige le chantier ?", given).output_text

    def test_an_uploaded_file(self, client: openai.OpenAI) -> None:
        part = {"type": "input_file", "file_id": upload(client, NOTES)}
        first = ask(client, "Qui dirige le chantier ?", part)
        assert "Odile Ferrand" in first.output_text
        client.files.delete(part["file_id"])
        later = client.responses.create(
            model=LUNA, previous_response_id=first.id, input="Quand la piscine rouvre-t-elle ?"
        )
        assert "3 juillet" in later.output_text

    def test_its_text_is_counted(self, client: openai.OpenAI) -> None:
        small, large = (ask(client, "Lis", file("mot " * n)).usage.input_tokens for n in (10, 1010))
        assert large - small == 1000

    @pytest.mark.parametrize(
        ("content", "name", "mime", "shown"),
        [
            (b"%PDF-1.4 /Type /Pages /Type /Page ", "a.pdf", "application/pdf", "de 1 page"),
            (b"%PDF-1.4 /Type/Page /Type /Page\n", "b.pdf", "application/pdf", "de 2 pages"),
            (b"PK\3\4", "c.docx", "application/msword", "c.docx"),
        ],
        ids=range(3),
    )
    def test_what_it_does_not_read(
        self, client: openai.OpenAI, content: bytes, name: str, mime: str, shown: str
    ) -> None:
        answer = ask(client, "Résume ce document", file(content, name, mime)).output_text
        assert shown in answer and "n'en lit pas le contenu" in answer

    def test_a_web_address_is_not_fetched(self, client: openai.OpenAI) -> None:
        part = {"type": "input_file", "file_url": "https://exemple.fr/lettre.pdf"}
        answer = ask(client, "De quoi parle ce fichier ?", part).output_text
        assert "https://exemple.fr/lettre.pdf" in answer and "ne télécharge rien" in answer

    def test_it_comes_back_as_it_was_sent(self, client: openai.OpenAI) -> None:
        created = ask(client, "Lis", file(NOTES))
        (item,) = client.responses.input_items.list(created.id)
        assert item.content[1].to_dict() == file(NOTES)  # type: ignore[union-attr, index]


class TestChat:
    def test_an_image(self, client: openai.OpenAI) -> None:
        part = {"type": "image_url", "image_url": {"url": image()["image_url"], "detail": "low"}}
        answer = chat(client, "Que montre cette image ?", part)
        assert "640 × 480" in answer.choices[0].message.content
        bare = chat(client, "Que montre cette image ?")
        assert answer.usage.prompt_tokens - bare.usage.prompt_tokens == 85

    def test_a_file(self, client: openai.OpenAI) -> None:
        part = {"type": "file", "file": {"file_id": upload(client, NOTES)}}
        answer = chat(client, "Qui dirige le chantier ?", part)
        assert "Odile Ferrand" in answer.choices[0].message.content

    def test_what_is_kept(self, client: openai.OpenAI) -> None:
        part = {"type": "image_url", "image_url": {"url": image()["image_url"]}}
        pdf = {"file_data": data_url("application/pdf", b"%PDF-1.4"), "filename": "a.pdf"}
        created = chat(client, "Bonjour", part, {"type": "file", "file": pdf}, store=True)
        (kept,) = client.chat.completions.messages.list(created.id)
        assert [part.type for part in kept.content_parts or []] == ["text", "image_url"]

    @pytest.mark.parametrize(
        ("part", "param", "start"),
        [
            (
                {"type": "image_url", "image_url": {"url": "iVBORw0KGgo="}},
                "messages[0].content[1].image_url.url",
                "Invalid image URL: 'messages[0].content[1].image_url.url'. Expected a base64-enco",
            ),
            (
                {"type": "file", "file": {"file_data": data_url("text/markdown", b"a")}},
                "messages[0].content[1].file.file_data",
                "Invalid file data: 'messages[0].content[1].file.file_data'. Expected a base64-en",
            ),
            (
                {"type": "file", "file": {}},
                "messages[0].content[1].file.file_id",
                "Missing required parameter",
            ),
            (
                {"type": "file", "file": {"file_id": "file-absent"}},
                "messages[0].content[1].file.file_id",
                "No such File object: file-absent",
            ),
        ],
        ids=range(4),
    )
    def test_refused(self, client: openai.OpenAI, part: Part, param: str, start: str) -> None:
        with pytest.raises(openai.APIStatusError) as caught:
            chat(client, "Lis", part)
        assert caught.value.param == param
        assert caught.value.body["message"].startswith(start)  # type: ignore[index]


class TestRefused:
    @pytest.mark.parametrize(
        ("url", "fault"),
        [
            ("iVBORw0KGgo=", "but got a value without the 'data:' prefix."),
            ("", "but got a value without the 'data:' prefix."),
            ("ftp://a.fr/b.png", "but got a value without the 'data:' prefix."),
            ("data:image/tiff;base64,AAAA", "but got unsupported MIME type 'image/tiff'."),
            ("data:text/plain;base64,AAAA", "but got unsupported MIME type 'text/plain'."),
            ("data:image/png;base64,", "but got empty base64-encoded bytes."),
            ("data:image/png;base64,@@@@", "but got an invalid base64-encoded value."),
            ("data:image/png,abc", "but got a value with an invalid data URL format."),
        ],
    )
    def test_image_urls(self, client: openai.OpenAI, url: str, fault: str) -> None:
        error = self.refusal(client, {"type": "input_image", "image_url": url, "detail": "auto"})
        path = "input[0].content[1].image_url"
        assert (error.status_code, error.code, error.param) == (400, "invalid_value", path)
        assert error.body["message"].startswith(f"Invalid '{path}'. Expected a base64-encoded")  # type: ignore[index]
        assert error.body["message"].endswith(fault)  # type: ignore[index]

    def test_not_an_image(self, client: openai.OpenAI) -> None:
        url = data_url("image/png", b"du texte")
        error = self.refusal(client, {"type": "input_image", "image_url": url, "detail": "auto"})
        assert "does not represent a valid image" in str(error)

    @pytest.mark.parametrize(
        ("part", "field", "code"),
        [
            ({"type": "input_image", "detail": "auto"}, "image_url", "missing_required_parameter"),
            (image(file_id="file-1"), "file_id", "mutually_exclusive_parameters"),
            ({"type": "input_image", "detail": "net", "image_url": "a"}, "detail", "invalid_value"),
            ({"type": "input_file"}, "file_id", "missing_required_parameter"),
            (
                {"type": "input_file", "file_id": "a", "file_url": "https://a.fr/b"},
                "file_id",
                "mutually_exclusive_parameters",
            ),
            ({"type": "input_file", "file_data": "@", "filename": "a"}, "file_data", "invalid_va"),
            ({"type": "input_file", "file_data": ""}, "file_data", "invalid_value"),
            (file(b"a", "a.mp4", "video/mp4"), "file_data", "invalid_value"),
            ({"type": "input_file", "file_data": "AAAA", "filename": "a.zip"}, "file_data", "inva"),
            ({"type": "input_file", "file_url": "file:///etc/passwd"}, "file_url", "invalid_value"),
        ],
        ids=range(10),
    )
    def test_parts(self, client: openai.OpenAI, part: Part, field: str, code: str) -> None:
        error = self.refusal(client, part)
        assert error.status_code == 400
        assert error.param == f"input[0].content[1].{field}"
        assert str(error.code).startswith(code)

    @pytest.mark.parametrize("kind", ["input_image", "input_file"])
    def test_unknown_files(self, client: openai.OpenAI, simulator: Simulator, kind: str) -> None:
        another = upload(make_client(simulator, "sk-simule-voisine"), NOTES)
        gone = upload(client, NOTES)
        client.files.delete(gone)
        for file_id in ("file-absent", another, gone):
            error = self.refusal(client, {"type": kind, "file_id": file_id, "detail": "auto"})
            assert (error.status_code, error.param) == (404, "input[0].content[1].file_id")

    def test_uploaded_but_not_readable(self, client: openai.OpenAI) -> None:
        text, archive = upload(client, NOTES), upload(client, b"PK\3\4\xff", "a.zip")
        wrong = {"type": "input_image", "file_id": text, "detail": "auto"}
        assert self.refusal(client, wrong).status_code == 400
        assert self.refusal(client, {"type": "input_file", "file_id": archive}).status_code == 400

    def test_too_large(self, client: openai.OpenAI, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(attachments, "MAX_BYTES", 100)
        uploaded = {"type": "input_file", "file_id": upload(client, "a" * 101)}
        for part in (file("a" * 101), uploaded):
            assert "too large" in str(self.refusal(client, part))
        assert ask(client, "Lis", file("a" * 100)).status == "completed"

    def test_not_from_the_assistant(self, client: openai.OpenAI) -> None:
        items: Any = [{"role": "assistant", "content": [image()]}]
        with pytest.raises(openai.BadRequestError):
            client.responses.create(model=LUNA, input=items)

    def test_hostile_parts(self, http: httpx2.Client) -> None:
        values: list[Any] = [
            None,
            3,
            [],
            {},
            "",
            "\x00",
            "data:",
            "data:;base64,",
            "é" * 9,
            "/" * 99,
        ]
        for kind in ("input_image", "input_file"):
            for field in ("image_url", "file_id", "file_data", "file_url", "filename", "detail"):
                for value in values:
                    part = {"type": kind, "detail": "auto", field: value}
                    body = {"model": LUNA, "input": [{"role": "user", "content": [part]}]}
                    assert http.post("/responses", json=body).status_code < 500, part

    def refusal(self, client: openai.OpenAI, part: Part) -> openai.APIStatusError:
        with pytest.raises(openai.APIStatusError) as caught:
            ask(client, "Lis", part)
        return caught.value

    def test_a_pdf_of_a_million_pages(self, client: openai.OpenAI) -> None:
        error = self.refusal(
            client, file(b"%PDF /Type /Page\n" * 10**6, "a.pdf", "application/pdf")
        )
        assert error.code == "context_length_exceeded"
