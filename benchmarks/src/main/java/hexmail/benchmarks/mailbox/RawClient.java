package hexmail.benchmarks.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A minimal client: hand-written requests on one connection, and responses searched with regular
/// expressions. Its times are the lower bound for other clients.
final class RawClient implements AutoCloseable {
  private static final Pattern NEXT = Pattern.compile("\"nextPageToken\":\\s*\"([^\"]+)\"");
  private static final Pattern ID = Pattern.compile("\"id\":\\s*\"([^\"]+)\"");
  private static final String USER = "/gmail/v1/users/me/";

  private final URI root;
  private final String token;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  RawClient(URI root, String token) {
    this.root = root;
    this.token = token;
    try {
      socket = new Socket(root.getHost(), root.getPort());
      socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      out = socket.getOutputStream();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// Counts all ids, 500 a page.
  int allIds() {
    int count = 0;
    String next = "";
    do {
      String page = list(500, next);
      count += ids(page).size();
      Matcher token = NEXT.matcher(page);
      next = token.find() ? token.group(1) : "";
    } while (!next.isEmpty());
    return count;
  }

  /// The ids of the first page.
  List<String> firstIds(int size) {
    return ids(list(size, ""));
  }

  private static List<String> ids(String page) {
    return ID.matcher(page).results().map(match -> match.group(1)).toList();
  }

  private String list(int size, String pageToken) {
    return exchange(
        "GET "
            + USER
            + "messages?prettyPrint=false&fields=messages/id,nextPageToken&maxResults="
            + size
            + (pageToken.isEmpty() ? "" : "&pageToken=" + pageToken)
            + " HTTP/1.1\r\n",
        "");
  }

  /// Reads the metadata of `ids` in one batch. Returns how many parts have status 200.
  int batch(List<String> ids) {
    StringBuilder body = new StringBuilder();
    for (String id : ids) {
      body.append("--b\r\nContent-Type: application/http\r\nContent-ID: <")
          .append(id)
          .append(">\r\n\r\nGET ")
          .append(USER)
          .append("messages/")
          .append(id)
          .append("?prettyPrint=false&format=metadata HTTP/1.1\r\n\r\n");
    }
    String answer =
        exchange(
            "POST /batch/gmail/v1 HTTP/1.1\r\nContent-Type: multipart/mixed; boundary=b\r\n",
            body.append("--b--\r\n").toString());
    return (int) Pattern.compile("HTTP/1.1 200").matcher(answer).results().count();
  }

  private String exchange(String head, String body) {
    String request =
        head
            + "Host: "
            + root.getAuthority()
            + "\r\nAuthorization: Bearer "
            + token
            + (body.isEmpty() ? "" : "\r\nContent-Length: " + body.length())
            + "\r\n\r\n"
            + body;
    try {
      out.write(request.getBytes(ISO_8859_1));
      out.flush();
      return answer();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String answer() throws IOException {
    int length = -1;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    return chunked ? chunks() : new String(in.readNBytes(length), ISO_8859_1);
  }

  private String chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      body.writeBytes(in.readNBytes(size));
      line();
    }
    line();
    return body.toString(ISO_8859_1);
  }

  private int size() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection has ended");
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
