package hexmail.bootstrap.cases;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What the four surfaces show of one message.
///
/// @param row its line in a list
/// @param page its page
/// @param api the whole message for programs
/// @param line its line in the stream of summaries
record ShownMessage(Element row, Document page, JsonObject api, JsonObject line) {
  String pageText() {
    return page.select(".body").stream().map(Element::wholeText).findFirst().orElse("");
  }

  String apiText() {
    return api.get("text").isJsonNull() ? "" : api.get("text").getAsString();
  }

  List<String> fileNames() {
    return api.getAsJsonArray("attachments").asList().stream()
        .map(file -> file.getAsJsonObject().get("name").getAsString())
        .toList();
  }

  /// The files on the page; one without a name has a phrase.
  List<String> pageFiles() {
    return page.select(".files li bdi").eachText();
  }

  boolean rowHasPaperclip() {
    return !row.select("svg[aria-label=Has an attachment.]").isEmpty();
  }

  String rowSender() {
    return row.select(".sender").text();
  }

  static List<String> labels(JsonObject message) {
    return message.getAsJsonArray("labels").asList().stream()
        .map(JsonElement::getAsString)
        .toList();
  }

  static String name(JsonObject message) {
    return message.getAsJsonObject("from").get("name").getAsString();
  }

  static String address(JsonObject message) {
    return message.getAsJsonObject("from").get("address").getAsString();
  }

  /// The receivers as `name <address>`.
  List<String> receivers() {
    return api.getAsJsonArray("to").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(one -> one.get("name").getAsString() + " <" + one.get("address").getAsString() + ">")
        .toList();
  }
}
