package hexmail.emulator.gmail;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hexmail.emulator.mail.LabelSettings.Colors;
import hexmail.emulator.mail.StoredMailbox.Label;
import java.util.List;

/// Labels in Gmail's JSON. Only a single label has counts. Answers of `labels.list` have been seen
/// with colours, which Gmail's reference does not promise.
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
    if (label.settings().visibility() != null) {
      json.addProperty("messageListVisibility", label.own() ? "show" : "hide");
      json.addProperty("labelListVisibility", label.settings().visibility());
    }
    json.addProperty("type", label.own() ? "user" : "system");
    if (label.settings().colors() instanceof Colors(String text, String background)) {
      JsonObject color = new JsonObject();
      color.addProperty("textColor", text);
      color.addProperty("backgroundColor", background);
      json.add("color", color);
    }
    return json;
  }
}
