package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.bootstrap.kit.TestBrowser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;

/// Reads the mail of a browser's first account through the API.
final class ApiClient {
  private static final String MESSAGES = "/api/v1/accounts/0/messages";

  private final TestBrowser browser;
  private final URI front;

  /// @param browser one that is signed in
  /// @param front any address of the front
  ApiClient(TestBrowser browser, URI front) {
    this.browser = browser;
    this.front = front;
  }

  /// A row of a listing.
  ///
  /// @param date when it was received
  record Row(String id, String name, String address, String subject, String date) {
    private static Row of(JsonObject message) {
      JsonObject from = message.getAsJsonObject("from");
      return new Row(
          message.get("id").getAsString(),
          from.get("name").getAsString(),
          from.get("address").getAsString(),
          message.get("subject").getAsString(),
          message.get("date").getAsString());
    }

    /// What a page shows of it.
    String line() {
      return String.join(" | ", date, name, address, subject);
    }
  }

  /// The only page of a listing.
  ///
  /// @param parameters of the address, such as `q=&size=100`
  List<Row> only(String parameters) {
    JsonObject page = page(parameters);
    assertThat(page.get("nextCursor").isJsonNull()).as("there is no other page").isTrue();
    return rows(page);
  }

  /// The first page of a listing that has others.
  List<Row> first(String parameters) {
    JsonObject page = page(parameters);
    assertThat(page.get("nextCursor").isJsonNull()).as("there is no other page").isFalse();
    return rows(page);
  }

  /// The ids of a page, and the cursor of the next one.
  record Ids(List<String> ids, String next) {}

  /// A page of a listing that has a next page.
  ///
  /// @param cursor where it begins; empty for the first one
  Ids page(String parameters, String cursor) {
    JsonObject page = page(parameters + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
    return new Ids(rows(page).stream().map(Row::id).toList(), page.get("nextCursor").getAsString());
  }

  /// One message in full.
  JsonObject message(String id) {
    return JsonParser.parseString(body(MESSAGES + "/" + id)).getAsJsonObject();
  }

  /// The ids of the stream, which may contain nothing else.
  List<String> stream(String parameters) {
    return body(MESSAGES + ".ndjson?" + parameters)
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .peek(object -> assertThat(object.keySet()).containsExactly("id"))
        .map(object -> object.get("id").getAsString())
        .toList();
  }

  private JsonObject page(String parameters) {
    return JsonParser.parseString(body(MESSAGES + "?" + parameters)).getAsJsonObject();
  }

  private static List<Row> rows(JsonObject page) {
    return page.getAsJsonArray("messages").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(Row::of)
        .toList();
  }

  private String body(String path) {
    HttpResponse<String> answer = browser.get(front.resolve(path));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
