package hexmail.benchmarks.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.benchmarks.deployment.Deployment;
import hexmail.benchmarks.micro.GmailResponses;
import hexmail.benchmarks.micro.SampleMessages;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// A Google of any number of people, who all have the same fifty messages. It answers from memory,
/// so that it is not what limits a measurement, and knows no quota. The code of a sign-in is the
/// name of a person.
final class CannedGoogle extends Handler.Abstract {
  static final int MESSAGES = 50;

  private static final String GMAIL = "/gmail/v1/users/me/";

  /// The labels of each person.
  static final List<Label> LABELS =
      Stream.concat(
              Stream.of(
                      "INBOX",
                      "UNREAD",
                      "IMPORTANT",
                      "CATEGORY_PERSONAL",
                      "CATEGORY_PROMOTIONS",
                      "CATEGORY_UPDATES")
                  .map(id -> label(id, id, false)),
              Stream.of(
                  label("Label_8391752604718390127", "Work", true),
                  label("Label_2", "Work/Travel", true),
                  label("Label_3", "Receipts", true)))
          .toList();

  private final Map<String, byte[]> responses = new HashMap<>();

  CannedGoogle() {
    put("profile", GmailResponses.profile());
    put("history", "{\"historyId\":\"4711\"}");
    put("labels", labels());
    put("messages", GmailResponses.ids(MESSAGES));
    for (int number = 0; number < MESSAGES; number++) {
      put("messages/" + SampleMessages.id(number), GmailResponses.row(number));
    }
  }

  /// Runs until its input ends.
  public static void main(String[] arguments) throws Exception {
    BareServer.run(new CannedGoogle());
  }

  private void put(String path, String json) {
    responses.put(GMAIL + path, json.getBytes(UTF_8));
  }

  private static Label label(String id, String name, boolean own) {
    return new Label(new LabelId(id), name, own);
  }

  private static String labels() {
    return LABELS.stream()
        .map(label ->
            "{\"id\":\"%s\",\"name\":\"%s\",\"type\":\"%s\"}"
                .formatted(label.id().value(), label.name(), label.own() ? "user" : "system"))
        .collect(Collectors.joining(",", "{\"labels\":[", "]}"));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    byte[] body =
        switch (Request.getPathInContext(request)) {
          case "/token" -> token(Request.getParameters(request).getValue("code"));
          case "/userinfo" -> userInfo(request.getHeaders().get(HttpHeader.AUTHORIZATION));
          case String path -> responses.getOrDefault(path, new byte[0]);
        };
    response.setStatus(body.length == 0 ? 404 : 200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, GmailResponses.JSON);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  /// The access token names the person, as the code does.
  private static byte[] token(String person) {
    return """
    {"access_token":"%1$s","refresh_token":"refresh-%1$s","expires_in":86400,
    "token_type":"Bearer","scope":"%2$s"}
    """
        .formatted(person, "openid email profile " + Deployment.MAIL)
        .getBytes(UTF_8);
  }

  private static byte[] userInfo(String authorization) {
    String person = authorization.substring("Bearer ".length());
    return "{\"id\":\"%1$s\",\"email\":\"%1$s@example.com\",\"verified_email\":true}"
        .formatted(person)
        .getBytes(UTF_8);
  }
}
