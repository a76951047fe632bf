package hexmail.bootstrap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hexmail.bootstrap.kit.StubServer;
import hexmail.bootstrap.kit.StubServer.Answer;
import hexmail.bootstrap.kit.StubServer.Request;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A server that does what Google does, in its own way: its own paths, a person whose id is no
/// number, neither id tokens nor a key set nor batches, and Gmail below a path.
final class CompatibleServer implements AutoCloseable {
  static final String PERSON = "user|abc-7";
  static final String EMAIL = "lin@mail.test";
  static final String SECRET = "a-secret-of-another-make";
  static final String ALLOW = "Let them in";

  private static final String CLIENT = "client-42";

  private final StubServer server = StubServer.start();
  private final CompatibleMail mail = new CompatibleMail();
  private final AtomicInteger serial = new AtomicInteger();
  private final Map<String, String> challenges = new ConcurrentHashMap<>();
  private final Set<String> accessTokens = ConcurrentHashMap.newKeySet();
  private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
  private final List<String> exchanges = new CopyOnWriteArrayList<>();

  CompatibleServer() {
    server
        .on("/door", CompatibleServer::door)
        .on("/door/open", this::open)
        .on("/exchange", this::exchange)
        .on("/forget", this::forget)
        .on("/whoami", guarded(_ -> Answer.json(200, whoAmI())))
        .on("/mail/api/gmail/v1/users/me/messages", guarded(mail::list))
        .on("/mail/api/gmail/v1/users/me/messages/", guarded(mail::message))
        .on("/mail/api/gmail/v1/users/me/labels", guarded(_ -> mail.labels()));
  }

  /// What a client file for it says.
  String clientFile(URI redirectUri) {
    return """
    {"web":{"client_id":"%s","client_secret":"%s","auth_uri":"%s","token_uri":"%s",\
    "redirect_uris":["%s"]}}\
    """
        .formatted(CLIENT, SECRET, server.at("/door"), server.at("/exchange"), redirectUri);
  }

  /// Where the rest of it is.
  Map<String, String> environment() {
    return Map.of(
        "HEXMAIL_GMAIL_ROOT_URL", server.at("/mail/api/").toString(),
        "HEXMAIL_USERINFO_URI", server.at("/whoami").toString(),
        "HEXMAIL_REVOKE_URI", server.at("/forget").toString(),
        "HEXMAIL_JWKS_URI", "none");
  }

  /// The grant types of the token requests that were granted.
  List<String> exchanges() {
    return List.copyOf(exchanges);
  }

  /// Whether no token is left.
  boolean hasForgotten() {
    return refreshTokens.isEmpty() && accessTokens.isEmpty();
  }

  void expireAccessTokens() {
    accessTokens.clear();
  }

  void forgetEverybody() {
    accessTokens.clear();
    refreshTokens.clear();
  }

  List<String> unanswered() {
    return server.unanswered();
  }

  @Override
  public void close() {
    server.close();
  }

  private static String whoAmI() {
    return "{\"sub\":\"%s\",\"email\":\"%s\"}".formatted(PERSON, EMAIL);
  }

  /// Asks for consent; all it needs to go on travels in the form.
  private static Answer door(Request request) {
    StringBuilder fields = new StringBuilder();
    for (String name : List.of("redirect_uri", "state", "code_challenge")) {
      fields.append(
          "<input type=hidden name=%s value=\"%s\">".formatted(name, request.parameter(name)));
    }
    return Answer.html(
        "<h1>Knock</h1><form method=post action=/door/open>%s<button>%s</button></form>"
            .formatted(fields, ALLOW));
  }

  private Answer open(Request request) {
    String code = "code." + serial.incrementAndGet();
    challenges.put(code, request.parameter("code_challenge"));
    return Answer.redirect(
        "%s?code=%s&state=%s"
            .formatted(
                request.parameter("redirect_uri"),
                StubServer.encode(code),
                StubServer.encode(request.parameter("state"))));
  }

  private Answer exchange(Request request) {
    boolean ours =
        request.parameter("client_id").equals(CLIENT)
            && request.parameter("client_secret").equals(SECRET);
    if (!ours) {
      return Answer.json(401, "{\"error\":\"invalid_client\"}");
    }
    boolean granted =
        switch (request.parameter("grant_type")) {
          case "authorization_code" -> isGood(request);
          case "refresh_token" -> refreshTokens.contains(request.parameter("refresh_token"));
          default -> false;
        };
    if (!granted) {
      return Answer.json(400, "{\"error\":\"invalid_grant\"}");
    }
    exchanges.add(request.parameter("grant_type"));
    return Answer.json(200, tokens(request.parameters().containsKey("code")));
  }

  private boolean isGood(Request request) {
    String challenge = challenges.remove(request.parameter("code"));
    return challenge != null && challenge.equals(challenge(request.parameter("code_verifier")));
  }

  private String tokens(boolean first) {
    String access = "access." + serial.incrementAndGet();
    accessTokens.add(access);
    if (!first) {
      return "{\"access_token\":\"%s\",\"token_type\":\"bearer\"}".formatted(access);
    }
    String refresh = "refresh." + serial.incrementAndGet();
    refreshTokens.add(refresh);
    return """
    {"access_token":"%s","refresh_token":"%s","expires_in":"1800",
     "scope":"openid email https://www.googleapis.com/auth/gmail.readonly"}
    """
        .formatted(access, refresh);
  }

  private Answer forget(Request request) {
    if (!refreshTokens.remove(request.parameter("token"))) {
      return Answer.json(400, "{\"error\":\"invalid_token\"}");
    }
    accessTokens.clear();
    return Answer.json(200, "{}");
  }

  private Function<Request, Answer> guarded(Function<Request, Answer> handler) {
    return request ->
        accessTokens.contains(request.bearer())
            ? handler.apply(request)
            : Answer.json(401, "{\"error\":{\"code\":401,\"status\":\"UNAUTHENTICATED\"}}");
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
