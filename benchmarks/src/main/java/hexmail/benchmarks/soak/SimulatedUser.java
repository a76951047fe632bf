package hexmail.benchmarks.soak;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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

/// A person at a browser: pages, searches, streams and reads, and notes what should not have been.
final class SimulatedUser {
  private static final String API = "/api/v1/accounts/0/messages";
  private static final List<String> SEARCHES =
      List.of("is:unread", "from:charles", "letter", "has:attachment", "is:starred", "zebra");

  private final Browser door;
  private final MailboxContents truth;
  private final Random random;
  private final Map<String, Integer> errors = new ConcurrentSkipListMap<>();
  private final Map<String, Integer> done = new TreeMap<>();

  /// The front, as the person's browser reaches it.
  interface Browser {
    HttpResponse<String> get(String path) throws Exception;
  }

  SimulatedUser(Browser door, MailboxContents truth, Random random) {
    this.door = door;
    this.truth = truth;
    this.random = random;
  }

  /// What should not have been, and how often.
  Map<String, Integer> errors() {
    return errors;
  }

  /// What was done, and how often.
  Map<String, Integer> done() {
    return done;
  }

  /// Does one thing.
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
      HttpResponse<String> answer = door.get(path);
      note(query.isEmpty() ? "pages" : "searches");
      if (answer.statusCode() == 400 && pages > 0) {
        return; // The cursor has expired.
      }
      if (!isGood(path, answer)) {
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
    JsonArray rows = object(door.get(API + "?size=50")).getAsJsonArray("messages");
    if (rows == null || rows.isEmpty()) {
      return;
    }
    String id = rows.get(random.nextInt(rows.size())).getAsJsonObject().get("id").getAsString();
    HttpResponse<String> answer = door.get(API + "/" + id);
    note("messages");
    if (answer.statusCode() != 404 || truth.labels().containsKey(id)) {
      isGood(API + "/{id}", answer);
    }
  }

  private void open(String what, String path) throws Exception {
    note(what);
    isGood(path, door.get(path));
  }

  /// A stream has each message that existed throughout once, and none twice.
  private void stream() throws Exception {
    Set<String> before = truth.listed();
    HttpResponse<String> answer = door.get(API + ".ndjson");
    Set<String> after = truth.listed();
    note("streams");
    if (!isGood(API + ".ndjson", answer)) {
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
    Set<String> once = new HashSet<>(ids);
    if (once.size() != ids.size()) {
      error("a stream held a message twice");
    }
    before.retainAll(after);
    before.removeAll(once);
    if (!before.isEmpty()) {
      error("a stream missed " + before.size() + " messages");
    }
  }

  private boolean isGood(String path, HttpResponse<String> answer) {
    if (answer.statusCode() == 200) {
      if (answer.body().contains("\"loading\":true")) {
        note("pages with rows that were loading");
      }
      return true;
    }
    error("HTTP status " + answer.statusCode() + " of " + path.replaceAll("\\?.*", ""));
    return false;
  }

  private static JsonObject object(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private void note(String what) {
    done.merge(what, 1, Integer::sum);
  }

  private void error(String what) {
    errors.merge(what, 1, Integer::sum);
  }
}
