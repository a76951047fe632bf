package hexmail.testkit.memory;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.credential.Scopes;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The URL of a consent page, as in OpenID Connect Core (section 3.1.2.1) and RFC 7636 (section
/// 4.3), and its parameters.
///
/// @param challenge the S256 challenge of the attempt
/// @param nonce what the id token must contain
/// @param consentForced whether to ask a person who consented before
record ConsentUrl(String challenge, Nonce nonce, boolean consentForced) {
  /// The address of `page` for `request`, which asks for `scopes`.
  static URI of(URI page, AuthorizationRequest request, Scopes scopes) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("state", request.state().reveal());
    parameters.put("nonce", request.nonce().reveal());
    parameters.put("code_challenge", challenge(request.verifier()));
    parameters.put("code_challenge_method", "S256");
    parameters.put("access_type", "offline");
    parameters.put("scope", scopes.text());
    if (!request.grant().prompts().isEmpty()) {
      parameters.put("prompt", prompts(request.grant()));
    }
    if (request.loginHint() != null) {
      parameters.put("login_hint", request.loginHint());
    }
    return URI.create(
        page
            + parameters.entrySet().stream()
                .map(named -> named.getKey() + "=" + URLEncoder.encode(named.getValue(), UTF_8))
                .collect(Collectors.joining("&", "?", "")));
  }

  private static String prompts(GrantRequest grant) {
    return grant.prompts().stream()
        .map(prompt -> prompt.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /// What `address` asks for.
  static ConsentUrl read(URI address) {
    Map<String, String> parameters =
        Stream.of(address.getRawQuery().split("&", -1))
            .map(parameter -> parameter.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    String nonce = parameters.get("nonce");
    if (nonce == null) {
      throw new IllegalArgumentException("The address has no nonce");
    }
    return new ConsentUrl(
        parameters.getOrDefault("code_challenge", ""),
        new Nonce(nonce),
        List.of(parameters.getOrDefault("prompt", "").split(" ")).contains("consent"));
  }

  static ConsentUrl read(AuthorizationRequest request) {
    return new ConsentUrl(challenge(request.verifier()), request.nonce(), forcesConsent(request));
  }

  private static boolean forcesConsent(AuthorizationRequest request) {
    return request.grant().prompts().contains(Prompt.CONSENT);
  }

  boolean provenBy(CodeVerifier verifier) {
    return challenge.equals(challenge(verifier));
  }

  /// RFC 7636, section 4.2.
  private static String challenge(CodeVerifier verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.reveal().getBytes(US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("Every Java platform has SHA-256", absent);
    }
  }
}
