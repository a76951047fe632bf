package hexmail.adapter.google.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpRequestFactory;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.GmailRequest;
import hexmail.adapter.google.transport.GoogleHttp;
import hexmail.domain.mailbox.MailboxAccess;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/// Requests to one Gmail API over HTTP. Safe for use by many threads.
final class GmailHttp {
  private static final String BATCHES = "batch/gmail/v1";

  private final Gmail gmail;
  private final HttpRequestFactory requests;

  /// @param root where the API is; always said, since Google's library would else take it from the
  ///   environment
  GmailHttp(URI root, HttpTransport transport) {
    gmail =
        new Gmail.Builder(transport, GsonFactory.getDefaultInstance(), GoogleHttp::guard)
            .setRootUrl(root.toString())
            .setApplicationName("Hexmail")
            .build();
    requests = gmail.getRequestFactory();
  }

  Gmail.Users users() {
    return gmail.users();
  }

  /// Path and query of a request.
  static String target(GmailRequest<?> request) {
    return request.setPrettyPrint(false).buildHttpRequestUrl().buildRelativeUrl();
  }

  /// The body of the answer to a reading request.
  String get(GmailRequest<?> request, MailboxAccess access, Duration within) throws IOException {
    return GoogleHttp.text(send(built(request), access, within));
  }

  /// The same for an answer so small that packing it takes longer than sending it.
  String getUnpacked(GmailRequest<?> request, MailboxAccess access, Duration within)
      throws IOException {
    HttpRequest built = built(request);
    built.getHeaders().setAcceptEncoding(null);
    return GoogleHttp.text(send(built, access, within));
  }

  private static HttpRequest built(GmailRequest<?> request) throws IOException {
    // Blanks would be half of a page of ids.
    request.setPrettyPrint(false).setDisableGZipContent(true);
    return request.buildHttpRequest();
  }

  /// The answer to a batch.
  Multipart post(Multipart batch, MailboxAccess access, Duration within) throws IOException {
    GenericUrl url = new GenericUrl(gmail.getRootUrl() + BATCHES);
    ByteArrayContent content =
        new ByteArrayContent(batch.contentType(), batch.text().getBytes(UTF_8));
    HttpResponse answer = send(requests.buildPostRequest(url, content), access, within);
    return new Multipart(String.valueOf(answer.getContentType()), GoogleHttp.text(answer));
  }

  private static HttpResponse send(HttpRequest request, MailboxAccess access, Duration within)
      throws IOException {
    request.getHeaders().setAuthorization("Bearer " + access.token().reveal());
    request.setReadTimeout((int) within.toMillis());
    return request.execute();
  }
}
