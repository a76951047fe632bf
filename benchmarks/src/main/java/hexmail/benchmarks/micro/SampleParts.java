package hexmail.benchmarks.micro;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/// The parts of messages: plain text and HTML, sometimes with an attachment.
final class SampleParts {
  private static final int PARAGRAPHS = 12;

  private SampleParts() {}

  static JsonObject bare() {
    return multipart("multipart/alternative", part("text/plain", ""), part("text/html", ""));
  }

  static JsonObject withFile() {
    return multipart(
        "multipart/mixed", bare(), part("application/pdf", "Fatura №42 – ağustos.pdf"));
  }

  /// With texts of about 2 kB and 8 kB.
  static JsonObject full(String text) {
    JsonObject plain = part("text/plain", "");
    plain.addProperty("partId", "0");
    plain.add("headers", contentHeaders("text/plain; charset=\"UTF-8\""));
    plain.add("body", body((text + " Görüşmek üzere 👋\r\n\r\n").repeat(PARAGRAPHS)));
    JsonObject html = part("text/html", "");
    html.addProperty("partId", "1");
    html.add("headers", contentHeaders("text/html; charset=\"UTF-8\""));
    html.add(
        "body",
        body(
            ("<table role=\"presentation\""
                    + " style=\"width:100%;border:0;font-family:sans-serif\"><tr><td align=\"left\""
                    + " style=\"padding:0 0 16px\"><p>"
                    + text
                    + " <a href=\"https://example.com/?utm_source=mail\">Devamı</a></p></td></tr>"
                    + "</table>\r\n")
                .repeat(PARAGRAPHS * 2)));
    JsonObject payload = multipart("multipart/alternative", plain, html);
    payload.addProperty("partId", "");
    JsonObject none = new JsonObject();
    none.addProperty("size", 0);
    payload.add("body", none);
    return payload;
  }

  private static JsonObject multipart(String type, JsonObject... parts) {
    JsonObject whole = part(type, "");
    JsonArray all = new JsonArray();
    for (JsonObject part : parts) {
      all.add(part);
    }
    whole.add("parts", all);
    return whole;
  }

  private static JsonObject part(String type, String file) {
    JsonObject part = new JsonObject();
    part.addProperty("mimeType", type);
    part.addProperty("filename", file);
    return part;
  }

  private static JsonArray contentHeaders(String type) {
    JsonArray headers = new JsonArray();
    headers.add(SampleHeaders.header("Content-Type", type));
    headers.add(SampleHeaders.header("Content-Transfer-Encoding", "quoted-printable"));
    return headers;
  }

  private static JsonObject body(String text) {
    String data = GmailResponses.base64(text);
    JsonObject body = new JsonObject();
    body.addProperty("size", text.length());
    body.addProperty("data", data);
    return body;
  }
}
