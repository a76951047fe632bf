package hexmail.adapter.http.api;

import hexmail.adapter.http.body.BodyFormatter;
import hexmail.adapter.http.page.MessagePage.Run;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A whole message without the bytes of its attachments.
///
/// @param text the body as plain text, or its beginning; null when there is none
/// @param textMissing why the text is not all there; null when it is
record MessageView(
    String id,
    String threadId,
    CorrespondentView from,
    List<CorrespondentView> to,
    List<CorrespondentView> cc,
    List<CorrespondentView> bcc,
    List<CorrespondentView> replyTo,
    String subject,
    String date,
    List<String> labels,
    boolean unread,
    @Nullable String text,
    @Nullable MissingText textMissing,
    List<AttachmentView> attachments) {

  /// What is not there of a text.
  ///
  /// @param reason `too-large`, `not-read` when it was not read with its conversation, or
  ///   `unreadable` when it cannot be decoded
  /// @param bytes the size of the whole text, if it is known
  record MissingText(String reason, @Nullable Long bytes) {
    static @Nullable MissingText of(MessageBody body) {
      return switch (body) {
        case MessageBody.TooLarge large -> new MissingText("too-large", large.bytes());
        case MessageBody.NotRead _ -> new MissingText("not-read", null);
        case MessageBody.Unreadable _ -> new MissingText("unreadable", null);
        case MessageBody.Plain _, MessageBody.Html _, MessageBody.Several _ -> null;
        case MessageBody.Nothing _ -> null;
      };
    }
  }

  /// A file in a message.
  ///
  /// @param type as the sender said: untrusted
  record AttachmentView(String partId, String name, String type, long bytes) {
    static AttachmentView of(Attachment attachment) {
      return new AttachmentView(
          attachment.partId(), attachment.name(), attachment.mimeType(), attachment.bytes());
    }
  }

  static MessageView of(Message message) {
    SummaryView summary = SummaryView.of(message.summary());
    return new MessageView(
        summary.id(),
        summary.threadId(),
        summary.from(),
        CorrespondentView.of(message.to()),
        CorrespondentView.of(message.cc()),
        CorrespondentView.of(message.bcc()),
        CorrespondentView.of(message.replyTo()),
        summary.subject(),
        summary.date(),
        summary.labels(),
        summary.unread(),
        text(message.body()),
        MissingText.of(message.body()),
        message.attachments().stream().map(AttachmentView::of).toList());
  }

  private static @Nullable String text(MessageBody body) {
    return switch (body) {
      case MessageBody.Plain(String text) -> text;
      case MessageBody.Html _, MessageBody.Several _ -> {
        String text = Run.text(BodyFormatter.of(body).runs());
        yield text.isEmpty() ? null : text;
      }
      case MessageBody.TooLarge(MessageBody beginning, long _) -> text(beginning);
      case MessageBody.Nothing _, MessageBody.NotRead _, MessageBody.Unreadable _ -> null;
    };
  }
}
