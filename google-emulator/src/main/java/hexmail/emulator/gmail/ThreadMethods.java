package hexmail.emulator.gmail;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hexmail.emulator.mail.ListPage;
import hexmail.emulator.mail.ListPage.Selection;
import hexmail.emulator.mail.ListPage.ThreadEntry;
import hexmail.emulator.mail.StoredMessage;
import java.util.List;

/// `threads.list` and `threads.get`.
final class ThreadMethods {
  private ThreadMethods() {}

  static JsonObject list(GmailCall call) {
    Selection selection = MessageMethods.selection(call);
    PageToken.Request request = PageToken.Request.of(call, "threads", selection);
    ListPage<ThreadEntry> list =
        call.mailbox()
            .threads(selection, MessageMethods.position(call, request), MessageMethods.size(call));
    JsonArray threads = new JsonArray();
    list.entries().forEach(thread -> threads.add(entry(thread)));
    JsonObject json = new JsonObject();
    if (!threads.isEmpty()) {
      json.add("threads", threads);
    }
    MessageMethods.addEnd(
        json, list.next().map(next -> PageToken.of(next, request)), threads.size());
    return json;
  }

  private static JsonObject entry(ThreadEntry thread) {
    JsonObject json = new JsonObject();
    json.addProperty("id", thread.id());
    json.addProperty("snippet", MessageJson.escaped(thread.snippet()));
    json.addProperty("historyId", Long.toString(thread.history()));
    return json;
  }

  /// Answers 404 when a message is deleted while the response is built; the next call succeeds.
  static JsonObject get(GmailCall call) {
    List<StoredMessage> messages = call.mailbox().thread(call.id());
    if (messages.isEmpty()) {
      throw GmailError.notFound();
    }
    JsonArray list = new JsonArray();
    messages.forEach(message -> list.add(MessageMethods.inFormat(call, message)));
    long history = messages.stream().mapToLong(StoredMessage::history).max().orElseThrow();
    JsonObject json = new JsonObject();
    json.addProperty("id", call.id());
    json.addProperty("historyId", Long.toString(history));
    json.add("messages", list);
    return json;
  }
}
