package hexmail.adapter.google.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartBody;
import com.google.api.services.gmail.model.MessagePartHeader;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageBody.Html;
import hexmail.domain.message.MessageBody.Nothing;
import hexmail.domain.message.MessageBody.Plain;
import hexmail.domain.message.MessageBody.Several;
import hexmail.domain.message.MessageBody.Unreadable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BodySelectorTest {
  static Stream<Arguments> messages() {
    return Stream.of(
        Arguments.of("plain", plain("a"), new Plain("a")),
        Arguments.of("html", html("<p>"), new Html("<p>")),
        Arguments.of("blank", plain(" \r\n"), new Nothing()),
        Arguments.of("calendar", text("text/calendar", "BEGIN"), new Nothing()),
        Arguments.of(
            "a calendar in place of plain text",
            multipart("alternative", text("text/calendar", "BEGIN"), html("<p>")),
            new Html("<p>")),
        Arguments.of(
            "only a calendar",
            multipart("alternative", text("TEXT/Calendar", "BEGIN")),
            new Nothing()),
        Arguments.of(
            "AMP and HTML",
            multipart("alternative", text("text/x-amp-html", "<amp>"), html("<p>")),
            new Html("<p>")),
        Arguments.of("AMP alone", text("text/x-amp-html", "<amp>"), new Nothing()),
        Arguments.of(
            "another text beside HTML",
            multipart("alternative", text("text/enriched", "<bold>"), html("<p>")),
            new Html("<p>")),
        Arguments.of("another text alone", text("text/markdown", "# a"), new Plain("# a")),
        Arguments.of(
            "a text that is attached without a name",
            multipart("mixed", plain("a"), attached(plain("file"))),
            new Plain("a")),
        Arguments.of("image", new MessagePart().setMimeType("image/png"), new Nothing()),
        Arguments.of(
            "both",
            multipart("alternative", plain("Your program shows no HTML"), html("<p>b")),
            new Html("<p>b")),
        Arguments.of(
            "HTML with pictures only, and plain text",
            multipart(
                "alternative",
                plain("a"),
                html("<head><title>x</title></head><style>y</style><img alt=z>&nbsp;")),
            new Plain("a")),
        Arguments.of(
            "HTML for a watch",
            multipart("alternative", plain("a"), text("text/watch-html", "<b>w")),
            new Plain("a")),
        Arguments.of(
            "an empty plain text and HTML",
            multipart("alternative", plain(""), html("<p>")),
            new Html("<p>")),
        Arguments.of(
            "HTML with its pictures, and plain text",
            multipart(
                "alternative", plain("a"), multipart("related", html("<p>"), named(plain("i")))),
            new Plain("a")),
        Arguments.of(
            "nested",
            multipart(
                "mixed", multipart("alternative", plain("a"), html("<p>")), named(plain("file"))),
            new Plain("a")),
        Arguments.of(
            "HTML and a footer of a list",
            multipart("mixed", html("<p>"), plain("footer")),
            new Several(List.of(new Html("<p>"), new Plain("footer")))),
        Arguments.of(
            "HTML around a file",
            multipart("mixed", html("a"), named(text("application/pdf", "x")), html("b")),
            new Several(List.of(new Html("a"), new Html("b")))),
        Arguments.of(
            "texts before HTML",
            multipart("mixed", plain("a"), plain("b"), html("c"), plain(" ")),
            new Several(List.of(new Plain("a\nb"), new Html("c")))),
        Arguments.of(
            "HTML with a style sheet",
            multipart("related", html("a"), text("text/css", "b {}")),
            new Html("a")),
        Arguments.of("not Base64", undecodable(), new Unreadable()),
        Arguments.of(
            "texts around a picture",
            multipart("mixed", plain("a"), named(plain("i")), plain("b")),
            new Plain("a\nb")),
        Arguments.of(
            "a forwarded message",
            multipart(
                "mixed", plain("see"), text("message/rfc822", "").setParts(List.of(plain("in")))),
            new Plain("see")),
        Arguments.of(
            "a text with a name and no other",
            multipart("mixed", named(plain("text")), named(plain("more"))),
            new Plain("text")),
        Arguments.of(
            "only files", multipart("mixed", attached(named(plain("file")))), new Nothing()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void the_text_to_read_is_chosen(String name, MessagePart payload, MessageBody body) {
    assertThat(PartText.of(BodySelector.of(payload), MessageBody.MAX_BYTES))
        .as(name)
        .isEqualTo(body);
  }

  private static MessagePart plain(String text) {
    return text("text/plain", text);
  }

  private static MessagePart html(String markup) {
    return text("TEXT/html", markup);
  }

  private static MessagePart undecodable() {
    return new MessagePart()
        .setMimeType("text/plain")
        .setBody(new MessagePartBody().setData("!!!not base64!!!"));
  }

  private static MessagePart attached(MessagePart part) {
    return part.setHeaders(
        List.of(new MessagePartHeader().setName("Content-Disposition").setValue("Attachment")));
  }

  private static MessagePart named(MessagePart part) {
    return part.setFilename("a.txt");
  }

  private static MessagePart text(String type, String text) {
    return new MessagePart()
        .setMimeType(type)
        .setBody(new MessagePartBody().encodeData(text.getBytes(UTF_8)));
  }

  private static MessagePart multipart(String kind, MessagePart... parts) {
    return new MessagePart().setMimeType("multipart/" + kind).setParts(List.of(parts));
  }
}
