package hexmail.adapter.http.api;

import hexmail.application.account.ConnectedAccount;
import hexmail.domain.credential.GrantState;
import java.util.List;

/// An account of the session.
///
/// @param slot its number in the addresses of its pages and of this API
/// @param state `active`; `tokens-refused` while Gmail refuses tokens that Google issues;
///   `reauthentication-required` or `revoked` when the person has to authorize again
/// @param scopes what the person granted, in alphabetical order
/// @param consentedAt when the person last did (ISO 8601, UTC)
record AccountView(
    int slot, String id, String email, String state, List<String> scopes, String consentedAt) {
  static AccountView of(ConnectedAccount account) {
    return new AccountView(
        account.slot(),
        account.id().value(),
        account.email().value(),
        state(account.state()),
        account.scopes().values().stream().sorted().toList(),
        account.consentedAt().toString());
  }

  private static String state(GrantState state) {
    return switch (state) {
      case GrantState.Active _ -> "active";
      case GrantState.TokensRefused _ -> "tokens-refused";
      case GrantState.ReauthenticationRequired _ -> "reauthentication-required";
      case GrantState.Revoked _ -> "revoked";
    };
  }
}
