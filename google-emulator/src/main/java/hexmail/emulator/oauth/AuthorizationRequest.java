package hexmail.emulator.oauth;

import hexmail.emulator.grants.GoogleScopes;
import hexmail.emulator.grants.IssuedCode.Challenge;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parameters of a valid authorization request. The pages carry them in hidden fields, and each
/// request checks them again: the server keeps no state between requests.
final class AuthorizationRequest {
  private static final List<String> CARRIED =
      List.of(
          "client_id",
          "redirect_uri",
          "response_type",
          "scope",
          "access_type",
          "state",
          "nonce",
          "prompt",
          "approval_prompt",
          "login_hint",
          "user_id",
          "include_granted_scopes",
          "code_challenge",
          "code_challenge_method");
  private static final Set<String> PROMPTS = Set.of("none", "consent", "select_account");
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  private final Map<String, String> parameters;

  private AuthorizationRequest(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /// Reads and checks the parameters; unknown ones are ignored. Throws `AuthorizationError`.
  static AuthorizationRequest of(Map<String, List<String>> query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String name : CARRIED) {
      List<String> values = query.getOrDefault(name, List.of());
      if (values.size() > 1) {
        throw AuthorizationError.invalid(
            "OAuth 2 parameters can only have a single value: " + name);
      }
      if (!values.isEmpty() && !values.getFirst().isEmpty()) {
        parameters.put(name, values.getFirst());
      }
    }
    AuthorizationRequest request = new AuthorizationRequest(parameters);
    request.checkClient();
    request.checkScopes();
    request.checkPrompts();
    request.checkChallenge();
    return request;
  }

  private void checkClient() {
    if (!required("client_id").equals(OAuthClient.ID)) {
      throw new AuthorizationError(401, "invalid_client", "The OAuth client was not found.");
    }
    if (!OAuthClient.redirectsTo(required("redirect_uri"))) {
      throw new AuthorizationError(
          400,
          "redirect_uri_mismatch",
          "The redirect URI in the request, "
              + redirectUri()
              + ", does not match the ones authorized for the OAuth client.");
    }
    if (!required("response_type").equals("code")) {
      throw new AuthorizationError(
          400, "unsupported_response_type", "Invalid response_type: " + optional("response_type"));
    }
    String access = optional("access_type");
    if (access != null && !access.equals("offline") && !access.equals("online")) {
      throw AuthorizationError.invalid("Invalid access_type: " + access);
    }
  }

  private void checkScopes() {
    List<String> invalid =
        GoogleScopes.parse(required("scope")).stream()
            .filter(scope -> !GoogleScopes.known(scope))
            .toList();
    if (!invalid.isEmpty()) {
      throw new AuthorizationError(
          400, "invalid_scope", "Some requested scopes were invalid. {invalid=" + invalid + "}");
    }
    if (scopes().isEmpty()) {
      throw AuthorizationError.missing("scope");
    }
  }

  private void checkPrompts() {
    if (optional("prompt") != null && optional("approval_prompt") != null) {
      throw AuthorizationError.invalid("Conflict params: approval_prompt and prompt");
    }
    Set<String> prompts = prompts();
    if (!PROMPTS.containsAll(prompts) || (prompts.contains("none") && prompts.size() > 1)) {
      throw AuthorizationError.invalid("Invalid parameter value for prompt: " + prompts);
    }
    String approval = optional("approval_prompt");
    if (approval != null && !approval.equals("force") && !approval.equals("auto")) {
      throw AuthorizationError.invalid("Invalid approval_prompt: " + approval);
    }
  }

  private void checkChallenge() {
    String method = optional("code_challenge_method");
    String value = optional("code_challenge");
    if (value == null && method != null) {
      throw AuthorizationError.missing("code_challenge");
    }
    if (method != null && !method.equals("S256") && !method.equals("plain")) {
      throw AuthorizationError.invalid("Invalid code_challenge_method: " + method);
    }
    if (value != null && !CHALLENGE.matcher(value).matches()) {
      throw AuthorizationError.invalid("Invalid code_challenge");
    }
  }

  private String required(String name) {
    String value = optional(name);
    if (value == null) {
      throw AuthorizationError.missing(name);
    }
    return value;
  }

  private @Nullable String optional(String name) {
    return parameters.get(name);
  }

  /// All parameters, for the next page.
  Map<String, String> carried() {
    return parameters;
  }

  String redirectUri() {
    return required("redirect_uri");
  }

  Set<String> scopes() {
    return GoogleScopes.parse(required("scope"));
  }

  /// The scopes beyond sign-in: each has a box on the consent page.
  Set<String> rights() {
    return scopes().stream()
        .filter(scope -> !GoogleScopes.signIn(scope))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Nullable String state() {
    return optional("state");
  }

  @Nullable String nonce() {
    return optional("nonce");
  }

  boolean offline() {
    return "offline".equals(optional("access_type"));
  }

  boolean includesGrantedScopes() {
    return "true".equals(optional("include_granted_scopes"));
  }

  /// Whether no page may be shown (`prompt=none`).
  boolean silent() {
    return prompts().contains("none");
  }

  boolean choosesAccount() {
    return prompts().contains("select_account");
  }

  /// Whether the consent page is shown even when all scopes were granted before.
  boolean forcesConsent() {
    return prompts().contains("consent") || "force".equals(optional("approval_prompt"));
  }

  /// The value of `login_hint`, or of `user_id`, which Google's old guide for Gmail uses; may be
  /// empty.
  String hint() {
    return parameters.getOrDefault("login_hint", parameters.getOrDefault("user_id", ""));
  }

  /// RFC 7636, section 4.3: without a method the challenge is the verifier itself.
  @Nullable Challenge challenge() {
    String value = optional("code_challenge");
    if (value == null) {
      return null;
    }
    boolean hashed = "S256".equals(optional("code_challenge_method"));
    return new Challenge(hashed ? Challenge.Method.S256 : Challenge.Method.PLAIN, value);
  }

  private Set<String> prompts() {
    String prompt = optional("prompt");
    return prompt == null ? Set.of() : Set.of(prompt.trim().split("\\s+", -1));
  }
}
