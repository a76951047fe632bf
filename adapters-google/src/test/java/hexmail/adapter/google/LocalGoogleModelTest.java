package hexmail.adapter.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.adapter.google.fixture.GmailModel;
import hexmail.adapter.google.fixture.LocalGoogleSession;
import hexmail.domain.secret.AccessToken;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The answers of the local Google, against the classes of Google's library.
class LocalGoogleModelTest {
  private static final String ME = "/gmail/v1/users/me/";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static @Nullable Path folder;
  private static @Nullable LocalGoogle google;
  private static @Nullable AccessToken token;

  /// A history id with changes of all kinds after it.
  private static String since = "";

  @BeforeAll
  static void start() throws Exception {
    google = LocalGoogleSession.google(Objects.requireNonNull(folder), new MailSource.Sample(300));
    try (LocalGoogleSession session = LocalGoogleSession.verified(google)) {
      token = session.grant().bearer().token();
    }
    since =
        JsonParser.parseString(get(ME + "profile"))
            .getAsJsonObject()
            .get("historyId")
            .getAsString();
    String id =
        google
            .control()
            .deliver("ada@example.com", "Subject: x\n\nx", Instant.EPOCH, List.of("INBOX"));
    google.control().changeLabels("ada@example.com", id, List.of("STARRED"), List.of("INBOX"));
    google.control().delete("ada@example.com", id);
  }

  @AfterAll
  static void stop() {
    CLIENT.close();
    google().close();
  }

  private static LocalGoogle google() {
    return Objects.requireNonNull(google);
  }

  @Test
  void every_member_of_the_local_google_exists_in_googles_model() throws Exception {
    Set<String> methods = new TreeSet<>();
    List<String> faults = new ArrayList<>();

    for (String target : targets()) {
      GmailModel model = GmailModel.of(URI.create(target));
      methods.add(model.name());
      faults.addAll(model.requestFaults());
      faults.addAll(model.responseFaults(get(target)));
    }

    assertThat(faults).isEmpty();
    assertThat(methods)
        .containsExactly(
            "GetProfile",
            "History.List",
            "Labels.Get",
            "Labels.List",
            "Messages.Attachments.Get",
            "Messages.Get",
            "Messages.List",
            "Threads.Get",
            "Threads.List");
  }

  /// Requests for everything that the sample mail has, in all formats and without a mask.
  private static List<String> targets() throws Exception {
    List<String> targets = new ArrayList<>();
    targets.add(ME + "profile");
    targets.add(ME + "history?startHistoryId=" + since);
    targets.add(ME + "messages?maxResults=50");
    targets.add(ME + "threads?maxResults=50");
    targets.add(ME + "labels");
    for (String label : ids("labels", "labels")) {
      targets.add(ME + "labels/" + label);
    }
    for (String thread : ids("threads?maxResults=500", "threads")) {
      targets.add(ME + "threads/" + thread + "?format=full");
    }
    for (String message : ids("messages?maxResults=500&includeSpamTrash=true", "messages")) {
      for (String format : List.of("minimal", "metadata", "full", "raw")) {
        targets.add(ME + "messages/" + message + "?format=" + format);
      }
      attachments(JsonParser.parseString(get(ME + "messages/" + message)))
          .forEach(id -> targets.add(ME + "messages/" + message + "/attachments/" + id));
    }
    return targets;
  }

  private static List<String> ids(String target, String list) throws Exception {
    return JsonParser.parseString(get(ME + target))
        .getAsJsonObject()
        .getAsJsonArray(list)
        .asList()
        .stream()
        .map(entry -> entry.getAsJsonObject().get("id").getAsString())
        .toList();
  }

  private static List<String> attachments(JsonElement value) {
    List<String> found = new ArrayList<>();
    switch (value) {
      case JsonArray array -> array.forEach(entry -> found.addAll(attachments(entry)));
      case JsonObject object -> {
        if (object.has("attachmentId")) {
          found.add(object.get("attachmentId").getAsString());
        }
        object.asMap().values().forEach(entry -> found.addAll(attachments(entry)));
      }
      default -> {}
    }
    return found;
  }

  private static String get(String target) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(google().root().resolve(target))
            .header("Authorization", "Bearer " + Objects.requireNonNull(token).reveal())
            .build();
    HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(target).isEqualTo(200);
    return response.body();
  }
}
