package hexmail.adapter.google;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.api.client.googleapis.auth.oauth2.GoogleAuthorizationCodeRequestUrl;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.credential.Scopes;
import hexmail.domain.secret.CodeVerifier;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// The URL to which the browser is sent (Google: "Using OAuth 2.0 for Web Server Applications").
/// The code challenge is made here: Google's library drops it or repeats it for every person.
final class AuthorizationUrl {
  private final GoogleAdapter.Settings settings;

  AuthorizationUrl(GoogleAdapter.Settings settings) {
    this.settings = settings;
  }

  URI of(AuthorizationRequest request) {
    GrantRequest grant = request.grant();
    GoogleAuthorizationCodeRequestUrl url =
        new GoogleAuthorizationCodeRequestUrl(
            settings.endpoints().authorization().toString(),
            settings.client().id(),
            settings.client().redirectUri().toString(),
            List.of(scopes(grant).text().split(" ")));
    url.setAccessType("offline")
        .setState(request.state().reveal())
        .set("nonce", request.nonce().reveal())
        .set("code_challenge", challenge(request.verifier()))
        .set("code_challenge_method", "S256")
        .set("login_hint", request.loginHint());
    if (!grant.requireScopes().isEmpty()) {
      url.set("include_granted_scopes", "true");
    }
    if (!grant.prompts().isEmpty()) {
      // Not its predecessor approval_prompt: Google refuses a request with both.
      url.set("prompt", prompts(grant));
    }
    return URI.create(url.build());
  }

  private Scopes scopes(GrantRequest grant) {
    Scopes usual =
        switch (grant.rights()) {
          case USUAL -> settings.scopes();
          case IDENTITY -> Scopes.IDENTITY;
        };
    return usual.and(grant.requireScopes()).withoutConflict();
  }

  private static String prompts(GrantRequest grant) {
    return grant.prompts().stream()
        .sorted()
        .map(prompt ->
            switch (prompt) {
              case SELECT_ACCOUNT -> "select_account";
              case CONSENT -> "consent";
            })
        .collect(Collectors.joining(" "));
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
