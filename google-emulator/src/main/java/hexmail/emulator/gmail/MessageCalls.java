package hexmail.emulator.gmail;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hexmail.emulator.api.Parameters;
import hexmail.emulator.mail.Mailbox;
import hexmail.emulator.mail.Mailbox.Label;
import hexmail.emulator.mail.MessageList;
import hexmail.emulator.mail.MessageList.Entry;
import hexmail.emulator.mail.MessageList.Place;
import hexmail.emulator.mail.MessageList.Selection;
import hexmail.emulator.mail.StoredMessage;
import hexmail.emulator.mime.MessageParser;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// `messages.list`, `messages.get` and `attachments.get`.
final class MessageCalls {
  private static final int USUAL_PAGE = 100;
  private static final int LARGEST_PAGE = 500;

  /// What Gmail guesses while there is more to come.
  private static final int GUESS = 201;

  private MessageCalls() {}

  static JsonObject list(Call call) {
    Parameters parameters = call.parameters();
    List<String> labels = parameters.all("labelIds");
    checkLabels(call.mailbox(), labels);
    Selection selection =
        new Selection(
            parameters.first("q").orElse(""), labels, parameters.isTrue("includeSpamTrash"));
    int era = call.pages().era();
    Place place =
        parameters
            .first("pageToken")
            .filter(token -> !token.isEmpty())
            .map(token -> PageToken.place(token, selection, era))
            .orElse(Place.TOP);
    int size = call.pages().size(pageSize(parameters));
    return page(call.mailbox().list(selection, place, size), selection, era);
  }

  private static void checkLabels(Mailbox mailbox, List<String> labelIds) {
    if (labelIds.isEmpty()) {
      return;
    }
    Set<String> known = mailbox.labels().stream().map(Label::id).collect(Collectors.toSet());
    for (String id : labelIds) {
      if (!known.contains(id)) {
        throw GmailError.invalid("Invalid label: " + id);
      }
    }
  }

  private static int pageSize(Parameters parameters) {
    String text = parameters.first("maxResults").orElse("");
    if (text.isEmpty()) {
      return USUAL_PAGE;
    }
    if (!text.matches("\\d{1,9}")) {
      throw GmailError.invalid("Invalid value at 'max_results' (TYPE_UINT32), \"" + text + "\"");
    }
    int size = Integer.parseInt(text);
    return size == 0 ? USUAL_PAGE : Math.min(size, LARGEST_PAGE);
  }

  private static JsonObject page(MessageList list, Selection selection, int era) {
    JsonArray messages = new JsonArray();
    for (Entry entry : list.entries()) {
      JsonObject message = new JsonObject();
      message.addProperty("id", entry.id());
      message.addProperty("threadId", entry.threadId());
      messages.add(message);
    }
    JsonObject json = new JsonObject();
    if (!messages.isEmpty()) {
      json.add("messages", messages);
    }
    list.next()
        .ifPresent(next -> json.addProperty("nextPageToken", PageToken.of(next, selection, era)));
    json.addProperty("resultSizeEstimate", list.next().isPresent() ? GUESS : messages.size());
    return json;
  }

  static JsonObject get(Call call) {
    StoredMessage message = call.message();
    MessageJson json = new MessageJson(message);
    String format = call.parameters().first("format").orElse("full").toLowerCase(Locale.ROOT);
    return switch (format) {
      case "minimal" -> json.minimal();
      case "raw" -> json.raw(call.mailbox().raw(message));
      case "metadata" ->
          json.metadata(
              MessageParser.parse(call.mailbox().raw(message)).root(),
              call.parameters().all("metadataHeaders"));
      case "full" -> json.full(MessageParser.parse(call.mailbox().raw(message)).root());
      default ->
          throw GmailError.invalid(
              "Invalid value at 'format' (type.googleapis.com/google.gmail.v1.MessageFormat), \""
                  + format
                  + "\"");
    };
  }

  static JsonObject attachment(Call call) {
    StoredMessage message = call.message();
    String partId = AttachmentId.partId(message.id(), call.target().attachment());
    byte[] content =
        MessageParser.content(call.mailbox().raw(message), partId)
            .orElseThrow(GmailError::notFound);
    JsonObject json = new JsonObject();
    json.addProperty("size", content.length);
    json.addProperty("data", MessageJson.base64(content));
    return json;
  }
}
