package hexmail.benchmarks.soak;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.benchmarks.deployment.HexmailServer;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Uses a mailbox at random: opens pages, searches, streams and reads messages. Records errors.
final class SimulatedUser {
  private static final String API = "/api/v1/accounts/0/messages";
  private static final List<String> SEARCHES =
      List.of("is:unread", "from:charles", "letter", "has:attachment", "is:starred", "zebra");

  private final HexmailServer.Browser browser;
  private final MailboxContents truth;
  private final Random random;
  private final Map<String, Integer> errors = new ConcurrentSkipListMap<>();
  private final Map<String, Integer> actions = new TreeMap<>();

  SimulatedUser(HexmailServer.Browser browser, MailboxContents truth, Random random) {
    this.browser = browser;
    this.truth = truth;
    this.random = random;
  }

  /// The errors, and how often each occurred.
  Map<String, Integer> errors() {
    return errors;
  }

  /// The actions, and how often each was done.
  Map<String, Integer> actions() {
    return actions;
  }

  /// Does one action.
  void act() {
    try {
      int chance = random.nextInt(10);
      if (chance < 4) {
        page("");
      } else if (chance < 6) {
        page(
            "&q="
                + URLEncoder.encode(
                    SEARCHES.get(random.nextInt(SEARCHES.size())), StandardCharsets.UTF_8));
      } else if (chance < 8) {
        read();
      } else if (chance < 9) {
        open("pages", "/u/0/mail");
      } else {
        stream();
      }
    } catch (Exception failure) {
      error(failure.toString());
    }
  }

  private void page(String query) throws Exception {
    String path = API + "?size=50" + query;
    for (int pages = 0; pages < 3; pages++) {
      HttpResponse<String> answer = browser.get(path);
      count(query.isEmpty() ? "pages" : "searches");
      if (answer.statusCode() == 400 && pages > 0) {
        return; // The cursor has expired, which is allowed.
      }
      if (!isOk(path, answer)) {
        return;
      }
      JsonElement next = object(answer).get("nextCursor");
      if (next == null || next.isJsonNull() || random.nextBoolean()) {
        return;
      }
      path =
          API
              + "?size=50"
              + query
              + "&cursor="
              + URLEncoder.encode(next.getAsString(), StandardCharsets.UTF_8);
    }
  }

  private void read() throws Exception {
    JsonArray rows = object(browser.get(API + "?size=50")).getAsJsonArray("messages");
    if (rows == null || rows.isEmpty()) {
      return;
    }
    String id = rows.get(random.nextInt(rows.size())).getAsJsonObject().get("id").getAsString();
    HttpResponse<String> answer = browser.get(API + "/" + id);
    count("messages");
    if (answer.statusCode() != 404 || truth.labels().containsKey(id)) {
      isOk(API + "/{id}", answer);
    }
  }

  private void open(String what, String path) throws Exception {
    count(what);
    isOk(path, browser.get(path));
  }

  /// A stream must have each message that existed throughout exactly once, and no message twice.
  private void stream() throws Exception {
    Set<String> before = truth.listed();
    HttpResponse<String> answer = browser.get(API + ".ndjson");
    Set<String> after = truth.listed();
    count("streams");
    if (!isOk(API + ".ndjson", answer)) {
      return;
    }
    List<String> ids = new ArrayList<>();
    answer
        .body()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .forEach(line -> {
          if (line.has("problem")) {
            error("a stream ended with " + line.getAsJsonObject("problem").get("type"));
          } else {
            ids.add(line.get("id").getAsString());
          }
        });
    Set<String> distinct = new HashSet<>(ids);
    if (distinct.size() != ids.size()) {
      error("a stream has a message twice");
    }
    before.retainAll(after);
    before.removeAll(distinct);
    if (!before.isEmpty()) {
      error("a stream missed " + before.size() + " messages");
    }
  }

  private boolean isOk(String path, HttpResponse<String> answer) {
    if (answer.statusCode() == 200) {
      if (answer.body().contains("\"loading\":true")) {
        count("pages with rows still loading");
      }
      return true;
    }
    error("HTTP status " + answer.statusCode() + " of " + path.replaceAll("\\?.*", ""));
    return false;
  }

  private static JsonObject object(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private void count(String what) {
    actions.merge(what, 1, Integer::sum);
  }

  private void error(String what) {
    errors.merge(what, 1, Integer::sum);
  }
}
