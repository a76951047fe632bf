package hexmail.bootstrap.security;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.bootstrap.kit.SmallServer;
import hexmail.bootstrap.kit.SmallServer.Answer;
import hexmail.bootstrap.kit.SmallServer.Request;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// Stands between the application and Google's token, user information and key set endpoints. It
/// passes everything on until a check says what to change. Its own key is among the published ones,
/// so that it can sign whatever a check wants signed.
final class Middleman implements AutoCloseable {
  private final SmallServer server = SmallServer.start();
  private final List<Request> exchanges = new CopyOnWriteArrayList<>();
  private final List<JsonObject> tokens = new CopyOnWriteArrayList<>();
  private final AtomicInteger strays = new AtomicInteger();
  private final TokenForge forge = new TokenForge("middleman");
  private final URI google;
  private volatile UnaryOperator<JsonObject> tokenAnswer = UnaryOperator.identity();
  private volatile UnaryOperator<JsonObject> userInfo = UnaryOperator.identity();
  private volatile UnaryOperator<Answer> wholeAnswer = UnaryOperator.identity();

  Middleman(URI google) {
    this.google = google;
    server
        .on("/token", this::exchange)
        .on("/userinfo", this::tell)
        .on("/certs", _ -> Answer.json(200, keySet()))
        .on("/stray", _ -> stray());
  }

  URI at(String path) {
    return server.at(path);
  }

  /// The client file with our token endpoint in the place of Google's.
  String tokensFrom(String clientFile) {
    return clientFile.replace(google.resolve("/token").toString(), at("/token").toString());
  }

  /// The key that signs what the middleman makes up.
  TokenForge forge() {
    return forge;
  }

  /// Changes answers of the token endpoint from now on.
  void tokens(UnaryOperator<JsonObject> change) {
    tokenAnswer = change;
  }

  /// Changes answers about the user from now on.
  void userInfo(UnaryOperator<JsonObject> change) {
    userInfo = change;
  }

  /// Puts other answers of the token endpoint in the place of good ones from now on.
  void answers(UnaryOperator<Answer> change) {
    wholeAnswer = change;
  }

  /// Puts an id token in the place of Google's, made of the header and the claims of Google's.
  void idTokens(BiFunction<JsonObject, JsonObject, String> make) {
    tokens(answer -> {
      if (answer.has("id_token")) {
        String[] parts = answer.get("id_token").getAsString().split("\\.", -1);
        answer.addProperty(
            "id_token", make.apply(TokenForge.read(parts[0]), TokenForge.read(parts[1])));
      }
      return answer;
    });
  }

  /// Everybody who signs in from now on has these claims, signed.
  void claims(UnaryOperator<JsonObject> change) {
    idTokens((header, claims) -> forge.sign(header, change.apply(claims)));
  }

  /// What was sent to the token endpoint.
  List<Request> exchanges() {
    return List.copyOf(exchanges);
  }

  /// A value of every answer of the token endpoint that has it.
  List<String> issued(String name) {
    return tokens.stream()
        .filter(answer -> answer.has(name))
        .map(answer -> answer.get(name).getAsString())
        .toList();
  }

  /// Requests to `/stray`, where nobody should go.
  int strays() {
    return strays.get();
  }

  @Override
  public void close() {
    server.close();
  }

  private Answer exchange(Request request) {
    exchanges.add(request);
    Ask.Reply reply = Ask.post(google.resolve("/token"), request.parameters());
    if (reply.status() != 200) {
      return Answer.json(reply.status(), reply.body());
    }
    JsonObject answer = tokenAnswer.apply(JsonParser.parseString(reply.body()).getAsJsonObject());
    tokens.add(answer);
    return wholeAnswer.apply(Answer.json(200, answer.toString()));
  }

  private Answer tell(Request request) {
    Ask.Reply reply =
        Ask.get(google.resolve("/v1/userinfo"), "Authorization", "Bearer " + request.bearer());
    return reply.status() == 200
        ? Answer.json(
            200, userInfo.apply(JsonParser.parseString(reply.body()).getAsJsonObject()).toString())
        : Answer.json(reply.status(), reply.body());
  }

  private String keySet() {
    JsonObject keys =
        JsonParser.parseString(Ask.get(google.resolve("/oauth2/v3/certs")).body())
            .getAsJsonObject();
    keys.getAsJsonArray("keys").add(forge.publicKey());
    return keys.toString();
  }

  private Answer stray() {
    strays.incrementAndGet();
    return Answer.json(200, keySet());
  }
}
