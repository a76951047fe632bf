package hexmail.bootstrap.harness;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.bootstrap.kit.StubServer;
import hexmail.bootstrap.kit.StubServer.Answer;
import hexmail.bootstrap.kit.StubServer.Request;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// Passes requests on to Google's token, user information and key set endpoints, and changes the
/// answers as a test says. Its own key is among the published ones, so its id tokens are valid.
public final class TamperingProxy implements AutoCloseable {
  private static final TokenForge FORGE = new TokenForge("tampering-proxy");

  private final StubServer server = StubServer.start();
  private final List<Request> exchanges = new CopyOnWriteArrayList<>();
  private final List<JsonObject> tokens = new CopyOnWriteArrayList<>();
  private final AtomicInteger strays = new AtomicInteger();
  private final URI google;
  private volatile UnaryOperator<JsonObject> tokenAnswer = UnaryOperator.identity();
  private volatile UnaryOperator<JsonObject> userInfo = UnaryOperator.identity();
  private volatile UnaryOperator<Answer> wholeAnswer = UnaryOperator.identity();

  TamperingProxy(URI google) {
    this.google = google;
    server
        .on("/token", this::exchange)
        .on("/v1/userinfo", this::describe)
        .on("/oauth2/v3/certs", _ -> Answer.json(200, keySet()))
        .on("/stray", _ -> stray());
  }

  public URI at(String path) {
    return server.at(path);
  }

  /// The key that signs what this proxy makes up.
  public TokenForge forge() {
    return FORGE;
  }

  /// Changes answers of the token endpoint from now on.
  public void tokens(UnaryOperator<JsonObject> change) {
    tokenAnswer = change;
  }

  /// Changes user information from now on.
  public void userInfo(UnaryOperator<JsonObject> change) {
    userInfo = change;
  }

  /// Replaces good answers of the token endpoint from now on.
  public void answers(UnaryOperator<Answer> change) {
    wholeAnswer = change;
  }

  /// Replaces id tokens from now on, by one made of the header and the claims of Google's.
  public void idTokens(BiFunction<JsonObject, JsonObject, String> make) {
    tokens(answer -> {
      if (answer.has("id_token")) {
        String[] parts = answer.get("id_token").getAsString().split("\\.", -1);
        answer.addProperty(
            "id_token", make.apply(TokenForge.read(parts[0]), TokenForge.read(parts[1])));
      }
      return answer;
    });
  }

  /// Changes the claims of id tokens from now on, and signs them.
  public void claims(UnaryOperator<JsonObject> change) {
    idTokens((header, claims) -> FORGE.sign(header, change.apply(claims)));
  }

  /// The requests to the token endpoint.
  public List<Request> exchanges() {
    return List.copyOf(exchanges);
  }

  /// The values of a member in answers of the token endpoint.
  public List<String> issued(String name) {
    return tokens.stream()
        .filter(answer -> answer.has(name))
        .map(answer -> answer.get(name).getAsString())
        .toList();
  }

  /// How often `/stray` was asked for, which no request may follow to.
  public int strays() {
    return strays.get();
  }

  @Override
  public void close() {
    server.close();
  }

  private Answer exchange(Request request) {
    exchanges.add(request);
    PlainHttp.Reply reply = PlainHttp.post(google.resolve("/token"), request.parameters());
    if (reply.status() != 200) {
      return Answer.json(reply.status(), reply.body());
    }
    JsonObject answer = tokenAnswer.apply(JsonParser.parseString(reply.body()).getAsJsonObject());
    tokens.add(answer);
    return wholeAnswer.apply(Answer.json(200, answer.toString()));
  }

  private Answer describe(Request request) {
    PlainHttp.Reply reply =
        PlainHttp.get(
            google.resolve("/v1/userinfo"), "Authorization", "Bearer " + request.bearer());
    return reply.status() == 200
        ? Answer.json(
            200, userInfo.apply(JsonParser.parseString(reply.body()).getAsJsonObject()).toString())
        : Answer.json(reply.status(), reply.body());
  }

  private String keySet() {
    JsonObject keys =
        JsonParser.parseString(PlainHttp.get(google.resolve("/oauth2/v3/certs")).body())
            .getAsJsonObject();
    keys.getAsJsonArray("keys").add(FORGE.publicKey());
    return keys.toString();
  }

  private Answer stray() {
    strays.incrementAndGet();
    return Answer.json(200, keySet());
  }
}
