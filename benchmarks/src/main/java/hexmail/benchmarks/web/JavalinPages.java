package hexmail.benchmarks.web;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.adapter.http.mailbox.SamplePage;
import hexmail.benchmarks.micro.SampleMessages;
import hexmail.domain.message.MessageSummary;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A bare Javalin handler that makes the calls of a warm page of the list, and renders the same
/// template. Its page is made beforehand, and it has no sessions, no store and no quota.
final class JavalinPages {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(Runnable::run).build();
  private final String gmail;
  private final Set<String> known;
  private final SamplePage page;

  private JavalinPages(String google) throws IOException {
    this.gmail = google + "/gmail/v1/users/me/";
    List<MessageSummary> rows =
        IntStream.range(0, CannedGoogle.MESSAGES).mapToObj(SampleMessages::summary).toList();
    this.known = rows.stream().map(row -> row.id().value()).collect(Collectors.toSet());
    this.page = new SamplePage(SampleAccount.connected(), rows, CannedGoogle.LABELS);
  }

  /// Runs until its input ends.
  ///
  /// @param arguments the root of Google
  public static void main(String[] arguments) throws Exception {
    JavalinPages pages = new JavalinPages(arguments[0]);
    Javalin server =
        Javalin.create(javalin -> {
          javalin.concurrency.useVirtualThreads = true;
          javalin.startup.showJavalinBanner = false;
          javalin.routes.get("/u/0/mail", pages::show);
        });
    server.start("127.0.0.1", 0);
    BareServer.serve(server.port());
    server.stop();
  }

  private void show(Context context) {
    String token = Objects.requireNonNull(context.cookie("person"));
    CompletableFuture<String> history = get(token, "history?startHistoryId=4711&maxResults=500");
    CompletableFuture<String> list = get(token, "messages?maxResults=50&labelIds=INBOX");
    boolean unchanged = !json(history).has("history");
    boolean complete =
        json(list).getAsJsonArray("messages").asList().stream()
            .map(message -> message.getAsJsonObject().get("id").getAsString())
            .allMatch(known::contains);
    if (!unchanged || !complete) {
      throw new IllegalStateException("Google answers something else");
    }
    context.contentType("text/html; charset=utf-8");
    context.result(page.render());
  }

  private static JsonObject json(CompletableFuture<String> body) {
    return JsonParser.parseString(body.join()).getAsJsonObject();
  }

  private CompletableFuture<String> get(String token, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(gmail + path))
            .header("Authorization", "Bearer " + token)
            .build();
    return client.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body);
  }
}
