package hexmail.adapter.google.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.transport.BodyLimits;
import hexmail.adapter.google.transport.HttpSender;
import hexmail.adapter.google.transport.HttpStatusException;
import hexmail.adapter.google.transport.Response;
import hexmail.adapter.google.transport.StreamedResponse;
import hexmail.domain.mailbox.MailboxAccess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/// Requests to one Gmail API over HTTP. Safe for use by many threads.
final class GmailHttp {
  private static final String BATCH = "batch/gmail/v1";

  /// Longer addresses are refused (Google's own client has the same limit).
  private static final int MAX_TARGET_LENGTH = 2_048;

  /// Google's errors have a few hundred bytes.
  private static final int LONGEST_ERROR = 1024 * 1024;

  private final String root;
  private final HttpSender sender;

  GmailHttp(URI root, HttpSender sender) {
    this.root = root.toString().endsWith("/") ? root.toString() : root + "/";
    this.sender = sender;
  }

  /// The body of the response to `request`.
  String get(GmailRequest request, MailboxAccess access, Duration timeout) throws IOException {
    String target = request.target();
    int query = target.indexOf('?');
    HttpRequest.Builder builder =
        target.length() <= MAX_TARGET_LENGTH
            ? HttpSender.request(URI.create(root + target))
            : post(target.substring(0, query), BodyPublishers.ofString(target.substring(query + 1)))
                .header("X-HTTP-Method-Override", "GET")
                .header("Content-Type", "application/x-www-form-urlencoded");
    if (request.method() != GmailMethod.MESSAGES) {
      // Compressing a page of ids takes longer than sending it.
      builder.header("Accept-Encoding", "gzip");
    }
    return send(builder, access, timeout, request.limits()).body();
  }

  /// The body of the response to `request`, which is still arriving.
  InputStream open(GmailRequest request, MailboxAccess access, Duration timeout)
      throws IOException {
    HttpRequest.Builder builder = HttpSender.request(URI.create(root + request.target()));
    StreamedResponse response =
        sender.open(authorized(builder, access).build(), access.account(), timeout);
    if (response.isSuccess()) {
      return response.body();
    }
    try (InputStream body = response.body()) {
      throw new HttpStatusException(
          response.status(),
          response.header("Retry-After").orElse(null),
          new String(body.readNBytes(LONGEST_ERROR), UTF_8));
    }
  }

  /// The response to a batch.
  Multipart post(Multipart batch, MailboxAccess access, Duration timeout) throws IOException {
    HttpRequest.Builder builder =
        post(BATCH, BodyPublishers.ofString(batch.text(), UTF_8))
            .header("Content-Type", batch.contentType())
            .header("Accept-Encoding", "gzip");
    Response response = send(builder, access, timeout, BodyLimits.USUAL);
    return new Multipart(response.header("Content-Type").orElse(""), response.body());
  }

  /// Path and query of `request`.
  String target(GmailRequest request) {
    return URI.create(root).getPath() + request.target();
  }

  private HttpRequest.Builder post(String path, BodyPublisher body) {
    return HttpSender.request(URI.create(root + path)).POST(body);
  }

  private Response send(
      HttpRequest.Builder builder, MailboxAccess access, Duration timeout, BodyLimits limits)
      throws IOException {
    Response response =
        sender.send(authorized(builder, access).build(), access.account(), timeout, limits);
    if (!response.isSuccess()) {
      throw new HttpStatusException(
          response.status(), response.header("Retry-After").orElse(null), response.body());
    }
    return response;
  }

  /// Google compresses only for user agents that name gzip.
  private static HttpRequest.Builder authorized(HttpRequest.Builder builder, MailboxAccess access) {
    return builder
        .header("User-Agent", "Hexmail (gzip)")
        .header("Authorization", "Bearer " + access.token().reveal());
  }
}
