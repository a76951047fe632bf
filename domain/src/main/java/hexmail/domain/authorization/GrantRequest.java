package hexmail.domain.authorization;

import hexmail.domain.credential.Scopes;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Google is asked for, and which of its pages it has to show.
///
/// @param rights how much is asked for
/// @param requireScopes scopes to request in addition to `rights` and to those granted before
/// @param prompts the pages that Google shows even if it could do without
public record GrantRequest(Rights rights, Scopes requireScopes, Set<Prompt> prompts) {
  /// The usual scopes, and no page that Google can do without.
  public static final GrantRequest USUAL = new GrantRequest(Rights.USUAL, Scopes.NONE, Set.of());

  /// How much is asked for.
  public enum Rights {
    /// The scopes that every account is asked for.
    USUAL,
    /// Only who the person is: [Scopes#IDENTITY].
    IDENTITY
  }

  /// A page of Google (OpenID Connect Core, section 3.1.2.1, `prompt`).
  public enum Prompt {
    /// The account chooser. Without it Google uses the only account of the browser at once.
    SELECT_ACCOUNT,
    /// The consent page. Without it Google issues no refresh token for rights that are added to
    /// earlier ones.
    CONSENT
  }

  public GrantRequest {
    Objects.requireNonNull(rights);
    Objects.requireNonNull(requireScopes);
    prompts = Set.copyOf(prompts);
  }

  /// The same request for who the person is, and nothing else.
  public GrantRequest identityOnly() {
    return new GrantRequest(Rights.IDENTITY, Scopes.NONE, prompts);
  }

  /// The same request that also asks for `scopes`.
  public GrantRequest requiring(Scopes scopes) {
    return new GrantRequest(rights, requireScopes.and(scopes), prompts);
  }

  /// The same request that also shows the page of `prompt`.
  public GrantRequest prompting(Prompt prompt) {
    Set<Prompt> more =
        Stream.concat(prompts.stream(), Stream.of(prompt)).collect(Collectors.toSet());
    return new GrantRequest(rights, requireScopes, more);
  }

  /// The same request that shows the page of `prompt` and no other that Google can do without.
  public GrantRequest promptingOnly(Prompt prompt) {
    return new GrantRequest(rights, requireScopes, Set.of(prompt));
  }

  /// The same request that shows no page that Google can do without.
  public GrantRequest promptingNothing() {
    return new GrantRequest(rights, requireScopes, Set.of());
  }
}
