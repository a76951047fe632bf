package hexmail.emulator.control;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.ToNumberPolicy;
import hexmail.emulator.fault.IdTokenFault;
import hexmail.emulator.fault.IdTokenFault.Signature;
import hexmail.emulator.fault.SignInFault;
import hexmail.emulator.fault.TokenError;
import hexmail.emulator.fault.TokenFault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The OAuth fault that a call under `/_control/oauth` describes. A mistake is an
/// `IllegalArgumentException`.
final class OAuthControlRequest {
  private static final Gson JSON =
      new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE).create();

  private final ControlRequest request;

  OAuthControlRequest(ControlRequest request) {
    this.request = request;
  }

  SignInFault signInFault() {
    SignInFault fault = ending();
    if (!request.flag("refreshToken", true)) {
      fault = fault.withoutRefreshToken();
    }
    if (request.has("unticked")) {
      fault = fault.unticked(request.text("unticked").strip().split("[\\s,]+", -1));
    }
    if (request.has("account")) {
      fault = fault.as(request.text("account"));
    }
    for (Map.Entry<String, List<String>> parameter : redirect().entrySet()) {
      fault = fault.parameter(parameter.getKey(), parameter.getValue().toArray(String[]::new));
    }
    return fault.times(request.times());
  }

  private SignInFault ending() {
    if (request.has("error")) {
      return SignInFault.error(request.text("error"));
    }
    if (!request.has("page")) {
      return SignInFault.usual();
    }
    return request.has("status")
        ? SignInFault.page(request.number("status", 400), request.text("page"))
        : SignInFault.page(request.text("page"));
  }

  /// Written as a query. A name without `=` is left out of the redirect.
  private Map<String, List<String>> redirect() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (request.has("redirect")) {
      for (String pair : request.text("redirect").split("&", -1)) {
        String[] parts = pair.split("=", 2);
        List<String> values = parameters.computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>());
        if (parts.length == 2) {
          values.add(decoded(parts[1]));
        }
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  TokenFault tokenFault() {
    TokenFault fault =
        TokenFault.of(TokenError.named(request.text("name")))
            .times(request.times())
            .delayedBy(request.delay());
    if (request.has("grant")) {
      fault = fault.onlyFor(request.text("grant"));
    }
    return request.flag("processed", false) ? fault.afterProcessing() : fault;
  }

  IdTokenFault idTokenFault() {
    IdTokenFault fault =
        request.has("signature")
            ? IdTokenFault.signed(Signature.named(request.text("signature")))
            : IdTokenFault.usual();
    for (Map.Entry<String, JsonElement> claim : claims().entrySet()) {
      fault =
          claim.getValue().isJsonNull()
              ? fault.without(claim.getKey())
              : fault.claim(claim.getKey(), JSON.fromJson(claim.getValue(), Object.class));
    }
    if (request.has("iat")) {
      fault = fault.issuedIn(Duration.ofSeconds(request.number("iat")));
    }
    if (request.has("exp")) {
      fault = fault.expiringIn(Duration.ofSeconds(request.number("exp")));
    }
    return fault.times(request.times());
  }

  /// A JSON object; null removes a claim.
  private Map<String, JsonElement> claims() {
    try {
      JsonObject claims =
          request.has("claims")
              ? JSON.fromJson(request.text("claims"), JsonObject.class)
              : new JsonObject();
      return claims.asMap();
    } catch (JsonParseException e) {
      throw new IllegalArgumentException("claims is not a JSON object", e);
    }
  }
}
