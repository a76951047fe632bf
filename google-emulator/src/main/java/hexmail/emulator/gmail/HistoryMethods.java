package hexmail.emulator.gmail;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hexmail.emulator.api.Parameters;
import hexmail.emulator.mail.History;
import hexmail.emulator.mail.History.Change;
import hexmail.emulator.mail.History.HistoryFilter;
import hexmail.emulator.mail.History.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// `history.list`. A start that is too old, was never given out or is in the future answers 404.
final class HistoryMethods {
  private HistoryMethods() {}

  static JsonObject list(GmailCall call) {
    Parameters parameters = call.parameters();
    HistoryFilter filter =
        new HistoryFilter(
            start(parameters), kinds(parameters), parameters.first("labelId").orElse(null));
    PageToken.Request request =
        PageToken.Request.of(
            call,
            "history",
            filter.start() + " " + new TreeSet<>(filter.kinds()) + " " + filter.labelId());
    long after =
        parameters
            .first("pageToken")
            .filter(token -> !token.isEmpty())
            .map(token -> PageToken.point(token, request))
            .orElse(filter.start());
    return call.mailbox()
        .history(filter, after, MessageMethods.pageSize(parameters))
        .map(history -> page(history, request))
        .orElseThrow(GmailError::notFound);
  }

  private static long start(Parameters parameters) {
    String text = parameters.first("startHistoryId").orElse("");
    if (text.isEmpty()) {
      throw GmailError.invalid("Missing required parameter: startHistoryId");
    }
    try {
      long start = Long.parseUnsignedLong(text);
      return start < 0 ? Long.MAX_VALUE : start;
    } catch (NumberFormatException broken) {
      throw GmailError.invalid(
          "Invalid value at 'start_history_id' (TYPE_UINT64), \"" + text + "\"");
    }
  }

  private static Set<Kind> kinds(Parameters parameters) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (String name : parameters.all("historyTypes")) {
      kinds.add(
          switch (name) {
            case "messageAdded" -> Kind.MESSAGE_ADDED;
            case "messageDeleted" -> Kind.MESSAGE_DELETED;
            case "labelAdded" -> Kind.LABEL_ADDED;
            case "labelRemoved" -> Kind.LABEL_REMOVED;
            default ->
                throw GmailError.invalid(
                    "Invalid value at 'history_types' (type.googleapis.com/google.gmail.v1.HistoryType),"
                        + " \""
                        + name
                        + "\"");
          });
    }
    return kinds;
  }

  private static JsonObject page(History history, PageToken.Request request) {
    JsonObject json = new JsonObject();
    JsonArray records = new JsonArray();
    history.changes().forEach(change -> records.add(entry(change)));
    if (!records.isEmpty()) {
      json.add("history", records);
    }
    history
        .following()
        .ifPresent(next -> json.addProperty("nextPageToken", PageToken.of(next, request)));
    json.addProperty("historyId", Long.toString(history.current()));
    return json;
  }

  private static JsonObject entry(Change change) {
    JsonObject json = new JsonObject();
    json.addProperty("id", Long.toString(change.id()));
    json.add("messages", listOf(message(change)));
    JsonObject what = new JsonObject();
    JsonObject message = message(change);
    addLabels(message, change.labelIds());
    what.add("message", message);
    addLabels(what, change.changed());
    json.add(
        switch (change.kind()) {
          case MESSAGE_ADDED -> "messagesAdded";
          case MESSAGE_DELETED -> "messagesDeleted";
          case LABEL_ADDED -> "labelsAdded";
          case LABEL_REMOVED -> "labelsRemoved";
        },
        listOf(what));
    return json;
  }

  private static JsonObject message(Change change) {
    JsonObject json = new JsonObject();
    json.addProperty("id", change.messageId());
    json.addProperty("threadId", change.threadId());
    return json;
  }

  private static void addLabels(JsonObject json, List<String> labelIds) {
    if (!labelIds.isEmpty()) {
      JsonArray list = new JsonArray();
      labelIds.forEach(list::add);
      json.add("labelIds", list);
    }
  }

  private static JsonArray listOf(JsonObject one) {
    JsonArray list = new JsonArray();
    list.add(one);
    return list;
  }
}
