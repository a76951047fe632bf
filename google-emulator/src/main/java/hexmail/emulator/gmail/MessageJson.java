package hexmail.emulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import hexmail.emulator.mail.StoredMessage;
import hexmail.emulator.mime.HeaderField;
import hexmail.emulator.mime.Part;
import hexmail.emulator.mime.Part.Body;
import java.util.Base64;
import java.util.List;

/// Messages in Gmail's JSON. Header values are decoded. Text is UTF-8, while its `Content-Type`
/// still names the original charset. Google does the same (openclaw/gogcli#446 for the text;
/// captures with decoded names for the headers). 64-bit numbers are strings, empty lists are left
/// out.
///
/// A large text has no data but an attachment id (Google: `users.messages.attachments`, "body data
/// may be empty"). From which size on is not documented.
final class MessageJson {
  static final int LONGEST_INLINE = 100_000;

  private final StoredMessage message;
  private final PageSettings settings;

  MessageJson(StoredMessage message, PageSettings settings) {
    this.message = message;
    this.settings = settings;
  }

  /// `format=minimal`.
  JsonObject minimal() {
    JsonObject json = new JsonObject();
    json.addProperty("id", message.id());
    json.addProperty("threadId", message.threadId());
    if (!message.labelIds().isEmpty()) {
      JsonArray labels = new JsonArray();
      message.labelIds().forEach(labels::add);
      json.add("labelIds", labels);
    }
    json.addProperty("snippet", escaped(message.snippet()));
    json.addProperty("sizeEstimate", message.size());
    json.addProperty("historyId", Long.toString(message.history()));
    json.addProperty("internalDate", Long.toString(message.received().toEpochMilli()));
    return json;
  }

  /// `format=full`.
  JsonObject full(Part root) {
    JsonObject json = minimal();
    json.add("payload", part(root));
    return json;
  }

  /// `format=metadata`; without names all header fields.
  JsonObject metadata(Part root, List<String> headerNames) {
    JsonObject payload = new JsonObject();
    payload.addProperty("mimeType", root.mimeType());
    addHeaders(
        payload,
        root.headers().stream()
            .filter(field ->
                headerNames.isEmpty()
                    || headerNames.stream().anyMatch(field.name()::equalsIgnoreCase))
            .toList());
    JsonObject json = minimal();
    json.add("payload", payload);
    return json;
  }

  /// `format=raw`.
  JsonObject raw(byte[] bytes) {
    JsonObject json = minimal();
    json.addProperty("raw", base64(bytes));
    return json;
  }

  private JsonObject part(Part part) {
    JsonObject json = new JsonObject();
    json.addProperty("partId", part.id());
    json.addProperty("mimeType", part.mimeType());
    json.addProperty("filename", part.fileName());
    addHeaders(json, part.headers());
    json.add("body", body(part));
    if (!part.parts().isEmpty()) {
      JsonArray parts = new JsonArray();
      part.parts().forEach(child -> parts.add(part(child)));
      json.add("parts", parts);
    }
    return json;
  }

  private JsonObject body(Part part) {
    JsonObject json = new JsonObject();
    switch (part.body()) {
      case Body.None() -> json.addProperty("size", 0);
      case Body.Attachment(long size) -> {
        json.addProperty("attachmentId", attachmentId(part));
        json.addProperty("size", size);
      }
      case Body.Text(String text) -> {
        byte[] bytes = text.getBytes(UTF_8);
        json.addProperty("size", bytes.length);
        if (bytes.length > LONGEST_INLINE && !settings.longTextsInline()) {
          json.addProperty("attachmentId", attachmentId(part));
        } else if (bytes.length > 0) {
          json.addProperty("data", base64(bytes));
        }
      }
    }
    return json;
  }

  private String attachmentId(Part part) {
    return AttachmentId.of(message.id(), part.id(), settings.nextAttachment());
  }

  private void addHeaders(JsonObject json, List<HeaderField> fields) {
    JsonArray headers = new JsonArray();
    for (HeaderField field : fields) {
      JsonObject header = new JsonObject();
      header.addProperty("name", field.name());
      header.addProperty("value", settings.quotedNames() ? field.quoted() : field.value());
      headers.add(header);
    }
    if (!headers.isEmpty()) {
      json.add("headers", headers);
    }
  }

  /// Base64 as Google sends it: the URL alphabet, padded.
  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
