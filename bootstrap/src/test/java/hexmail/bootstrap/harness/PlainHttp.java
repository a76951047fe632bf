package hexmail.bootstrap.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Single HTTP requests, without cookies and redirects.
public final class PlainHttp {
  private PlainHttp() {}

  /// A response.
  public record Reply(int status, Map<String, List<String>> headers, String body) {
    /// The values of a header, by its name in lower case.
    public List<String> all(String name) {
      return headers.getOrDefault(name, List.of());
    }

    public String header(String name) {
      return String.join(", ", all(name));
    }
  }

  public static Reply get(URI address, String... headers) {
    return send("GET", address, BodyPublishers.noBody(), headers);
  }

  public static Reply post(URI address, Map<String, String> form, String... headers) {
    String body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    String[] all = List.of(headers).toArray(new String[headers.length + 2]);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/x-www-form-urlencoded";
    return send("POST", address, BodyPublishers.ofString(body), all);
  }

  public static Reply send(String method, URI address, BodyPublisher body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).method(method, body);
    for (int index = 0; index < headers.length; index += 2) {
      if (!headers[index + 1].isEmpty()) {
        request.setHeader(headers[index], headers[index + 1]);
      }
    }
    // Leaves no connection open: the front waits a second for those when it stops.
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.headers().map(), response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /// Where a redirect leads.
  public static URI location(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isBetween(302, 303);
    return URI.create(reply.header("location"));
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
