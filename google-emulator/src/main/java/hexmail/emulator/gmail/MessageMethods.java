package hexmail.emulator.gmail;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hexmail.emulator.api.Parameters;
import hexmail.emulator.mail.ListPage;
import hexmail.emulator.mail.ListPage.MessageEntry;
import hexmail.emulator.mail.ListPage.PagePosition;
import hexmail.emulator.mail.ListPage.Selection;
import hexmail.emulator.mail.StoredMailbox;
import hexmail.emulator.mail.StoredMailbox.Label;
import hexmail.emulator.mail.StoredMessage;
import hexmail.emulator.mime.MessageParser;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// `messages.list`, `messages.get` and `attachments.get`.
final class MessageMethods {
  private static final int USUAL_PAGE = 100;
  private static final int LARGEST_PAGE = 500;

  /// The estimate of Gmail while there are more pages.
  private static final int GUESS = 201;

  private MessageMethods() {}

  static JsonObject list(GmailCall call) {
    Selection selection = selection(call);
    PageToken.Request request = PageToken.Request.of(call, "messages", selection);
    PagePosition position = position(call, request);
    return page(
        call.pages().newestFirst()
            ? call.mailbox().list(selection, position, size(call))
            : call.mailbox().listUnevenly(selection, position, size(call)),
        request);
  }

  /// The selection of a listing.
  static Selection selection(GmailCall call) {
    Parameters parameters = call.parameters();
    List<String> labels = parameters.all("labelIds");
    checkLabels(call.mailbox(), labels);
    return new Selection(
        parameters.first("q").orElse(""),
        labels,
        parameters.isTrue("includeSpamTrash"),
        call.pages().searchesReachSpam());
  }

  /// The position of the requested page.
  static PagePosition position(GmailCall call, PageToken.Request request) {
    return call.parameters()
        .first("pageToken")
        .filter(token -> !token.isEmpty())
        .map(token -> PageToken.position(token, request))
        .orElse(PagePosition.TOP);
  }

  /// The size of the requested page.
  static int size(GmailCall call) {
    return call.pages().size(pageSize(call.parameters()));
  }

  private static void checkLabels(StoredMailbox mailbox, List<String> labelIds) {
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

  static int pageSize(Parameters parameters) {
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

  private static JsonObject page(ListPage<MessageEntry> list, PageToken.Request request) {
    JsonArray messages = new JsonArray();
    for (MessageEntry entry : list.entries()) {
      JsonObject message = new JsonObject();
      message.addProperty("id", entry.id());
      message.addProperty("threadId", entry.threadId());
      messages.add(message);
    }
    JsonObject json = new JsonObject();
    if (!messages.isEmpty()) {
      json.add("messages", messages);
    }
    addEnd(json, list.next().map(next -> PageToken.of(next, request)), messages.size());
    return json;
  }

  /// Adds the page token and the estimate of a listing.
  static void addEnd(JsonObject json, Optional<String> nextPageToken, int size) {
    nextPageToken.ifPresent(token -> json.addProperty("nextPageToken", token));
    json.addProperty("resultSizeEstimate", nextPageToken.isPresent() ? GUESS : size);
  }

  static JsonObject get(GmailCall call) {
    StoredMessage message = call.message();
    return format(call).equals("raw")
        ? json(call, message).raw(call.raw(message))
        : inFormat(call, message);
  }

  /// A message in any format but `raw`.
  static JsonObject inFormat(GmailCall call, StoredMessage message) {
    MessageJson json = json(call, message);
    String format = format(call);
    return switch (format) {
      case "minimal" -> json.minimal();
      case "metadata" ->
          json.metadata(
              MessageParser.head(call.raw(message)), call.parameters().all("metadataHeaders"));
      case "full" -> json.full(MessageParser.parse(call.raw(message)).root());
      default ->
          throw GmailError.invalid(
              "Invalid value at 'format' (type.googleapis.com/google.gmail.v1.MessageFormat), \""
                  + format
                  + "\"");
    };
  }

  private static MessageJson json(GmailCall call, StoredMessage message) {
    return new MessageJson(message, call.pages());
  }

  private static String format(GmailCall call) {
    return call.parameters().first("format").orElse("full").toLowerCase(Locale.ROOT);
  }

  static JsonObject attachment(GmailCall call) {
    StoredMessage message = call.message();
    String partId = AttachmentId.partId(message.id(), call.target().attachment());
    byte[] content =
        MessageParser.content(call.raw(message), partId).orElseThrow(GmailError::notFound);
    JsonObject json = new JsonObject();
    json.addProperty("size", content.length);
    json.addProperty("data", MessageJson.base64(content));
    return json;
  }
}
