package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.services.gmail.model.MessagePart;
import com.google.api.services.gmail.model.MessagePartHeader;
import hexmail.domain.message.Attachment;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files without a name (nylas/nylas-nodejs#607).
class AttachmentsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/tiff",
        "application/pdf",
        "text/calendar",
        "TEXT/vCard",
        "message/rfc822",
        "message/delivery-status",
        "application/pgp-encrypted"
      })
  void a_part_that_is_no_text_is_a_file(String type) {
    Attachment file = new Attachment("1", "", type, 0);

    assertThat(Attachments.of(multipart("mixed", part("text/plain"), part(type).setPartId("1"))))
        .containsExactly(file);
    assertThat(Attachments.of(part(type).setPartId("1"))).containsExactly(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "text/html", "text/enriched", "text/x-amp-html", ""})
  void a_text_is_no_file(String type) {
    assertThat(Attachments.of(multipart("alternative", part(type)))).isEmpty();
    assertThat(Attachments.of(part(type))).isEmpty();
  }

  @Test
  void the_parts_of_a_file_are_not_listed() {
    MessagePart forwarded =
        part("message/rfc822").setParts(List.of(part("image/png"))).setPartId("1");

    assertThat(Attachments.of(multipart("mixed", part("text/plain"), forwarded)))
        .extracting(Attachment::partId)
        .containsExactly("1");
  }

  @Test
  void a_picture_that_the_text_shows_is_no_file() {
    MessagePart shown = named("logo.png", "Content-ID", "<logo@x>");

    assertThat(Attachments.of(multipart("related", part("text/html"), shown))).isEmpty();
    assertThat(Attachments.of(multipart("related", shown, part("text/html")))).isEmpty();
  }

  @Test
  void any_other_picture_is_a_file() {
    MessagePart shown = named("photo.jpg", "Content-ID", "<photo@x>");
    MessagePart unnamed = named("photo.jpg", "X-Other", "x");
    MessagePart attached = named("photo.jpg", "Content-ID", "<photo@x>");
    attached.setHeaders(
        List.of(
            attached.getHeaders().getFirst(),
            new MessagePartHeader().setName("Content-Disposition").setValue("attachment")));

    assertThat(Attachments.of(multipart("mixed", part("text/plain"), shown))).hasSize(1);
    assertThat(Attachments.of(multipart("related", part("text/html"), unnamed))).hasSize(1);
    assertThat(Attachments.of(multipart("related", part("text/html"), attached))).hasSize(1);
  }

  private static MessagePart named(String name, String header, String value) {
    return part("image/jpeg")
        .setFilename(name)
        .setHeaders(List.of(new MessagePartHeader().setName(header).setValue(value)));
  }

  private static MessagePart part(String type) {
    return new MessagePart().setMimeType(type).setPartId("0").setFilename("");
  }

  private static MessagePart multipart(String kind, MessagePart... parts) {
    return part("multipart/" + kind.toLowerCase(Locale.ROOT)).setParts(List.of(parts));
  }
}
