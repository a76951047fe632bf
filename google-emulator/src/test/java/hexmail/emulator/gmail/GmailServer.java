package hexmail.emulator.gmail;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.emulator.api.AdmissionControl;
import hexmail.emulator.api.ApiMethod;
import hexmail.emulator.api.ApiResponse;
import hexmail.emulator.mail.MailStore;
import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Gmail's routes on a free port. The access token of a caller is the e-mail address.
final class GmailServer implements AutoCloseable {
  private final Javalin server;
  private final HttpClient client = HttpClient.newHttpClient();

  GmailServer(MailStore mailboxes) {
    GmailRoutes routes =
        new GmailRoutes(
            new GmailApi(mailboxes, GmailServer::caller, new PageSettings(), new DomainPolicy()),
            GmailServer::caller,
            new UnlimitedAdmission(),
            new BatchSettings());
    server =
        Javalin.create(
                config -> {
                  config.startup.showJavalinBanner = false;
                  routes.addTo(config.routes);
                })
            .start("127.0.0.1", 0);
  }

  private static String caller(@Nullable String header) {
    if (header == null) {
      throw GmailError.credentialsMissing();
    }
    String token = header.substring("Bearer ".length());
    if (token.equals("expired")) {
      throw GmailError.credentialsInvalid();
    }
    return token;
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + "/gmail/v1/users/" + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer ada@example.com");
  }

  <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  JsonObject json(String path) {
    return JsonParser.parseString(get(path).body()).getAsJsonObject();
  }

  @Override
  public void close() {
    client.close();
    server.stop();
  }

  /// Admits every call without delay or cost.
  private static final class UnlimitedAdmission implements AdmissionControl {
    @Override
    public Admission admit(IncomingCall call) {
      return new Admission() {
        @Override
        public Duration delay() {
          return Duration.ZERO;
        }

        @Override
        public ApiResponse response(Supplier<ApiResponse> work) {
          return work.get();
        }

        @Override
        public void close() {
          // Nothing is counted.
        }
      };
    }

    @Override
    public void await(Duration delay) {
      // There are no delays.
    }

    @Override
    public boolean charge(String person, ApiMethod method) {
      return true;
    }
  }
}
