package hexmail.adapter.google.mailbox;

import com.google.api.services.gmail.model.MessagePart;
import hexmail.domain.message.Authentication;
import hexmail.domain.message.EnclosedMessage;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.InlinePicture;
import hexmail.domain.message.MessageOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what a message carries apart from its text and its attached files. Of a text that Gmail
/// sends separately, none is requested: opening a message costs one call.
final class EnclosureMapper {
  private static final String MESSAGE = "message/rfc822";
  private static final int MAX_MESSAGES = 20;
  private static final int MAX_TEXT_BYTES = 100_000;

  private final List<InlinePicture> pictures = new ArrayList<>();
  private final List<EnclosedMessage> messages = new ArrayList<>();
  private String calendar = "";

  private EnclosureMapper() {}

  static Enclosures of(@Nullable MessagePart payload) {
    if (payload == null) {
      return Enclosures.NONE;
    }
    EnclosureMapper found = new EnclosureMapper();
    found.add(payload);
    return new Enclosures(found.pictures, found.messages, found.calendar);
  }

  static MessageOrigin origin(@Nullable MessagePart payload) {
    String list = Headers.of(payload).first("List-Id").map(DisplayText::header).orElse("");
    Authentication authentication = AuthenticationResults.of(payload);
    return new MessageOrigin(list, authentication);
  }

  private void add(MessagePart part) {
    String type = Attachments.type(part);
    if (type.equals(MESSAGE)) {
      addMessage(part);
      return;
    }
    if (type.startsWith("image/")) {
      contentId(part).ifPresent(id -> pictures.add(picture(id, part)));
    } else if (type.equals("text/calendar") && calendar.isEmpty()) {
      calendar = PartText.whole(part, Enclosures.MAX_CALENDAR_BYTES);
    }
    ModelValues.list(part.getParts()).forEach(this::add);
  }

  private static Optional<String> contentId(MessagePart part) {
    return Headers.of(part)
        .first("Content-ID")
        .map(value -> DisplayText.line(value).replaceAll("^<|>$", ""))
        .filter(id -> !id.isEmpty());
  }

  private static InlinePicture picture(String contentId, MessagePart part) {
    return new InlinePicture(contentId, Attachments.attachment(part));
  }

  /// Gmail parses a message within a message: its first part has the header fields and the text.
  private void addMessage(MessagePart part) {
    List<MessagePart> inner = ModelValues.list(part.getParts());
    if (inner.isEmpty() || messages.size() == MAX_MESSAGES) {
      return;
    }
    MessagePart root = inner.getFirst();
    Headers headers = Headers.of(root);
    messages.add(
        new EnclosedMessage(
            ModelValues.text(part.getPartId()),
            Correspondents.sender(headers.all("From")),
            Correspondents.of(headers.all("To")),
            headers.first("Subject").map(DisplayText::header).orElse(""),
            headers.first("Date").map(DisplayText::header).orElse(""),
            PartText.of(BodySelector.of(root), MAX_TEXT_BYTES)));
  }
}
