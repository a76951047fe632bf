package hexmail.emulator.gmail;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hexmail.emulator.mail.StoredMailbox.Label;
import java.util.List;

/// Labels in Gmail's JSON. Only a single label has counts.
final class LabelJson {
  private LabelJson() {}

  static JsonObject list(List<Label> labels) {
    JsonArray list = new JsonArray();
    labels.forEach(label -> list.add(plain(label)));
    JsonObject json = new JsonObject();
    json.add("labels", list);
    return json;
  }

  static JsonObject counted(Label label) {
    JsonObject json = plain(label);
    json.addProperty("messagesTotal", label.messages());
    json.addProperty("messagesUnread", label.messagesUnread());
    json.addProperty("threadsTotal", label.threads());
    json.addProperty("threadsUnread", label.threadsUnread());
    return json;
  }

  private static JsonObject plain(Label label) {
    JsonObject json = new JsonObject();
    json.addProperty("id", label.id());
    json.addProperty("name", label.name());
    if (label.own()) {
      visibility(json, "show", "labelShow");
    } else if (label.id().equals("CHAT") || label.id().startsWith("CATEGORY_")) {
      visibility(json, "hide", "labelHide");
    }
    json.addProperty("type", label.own() ? "user" : "system");
    return json;
  }

  private static void visibility(JsonObject json, String ofMessages, String ofLabel) {
    json.addProperty("messageListVisibility", ofMessages);
    json.addProperty("labelListVisibility", ofLabel);
  }
}
