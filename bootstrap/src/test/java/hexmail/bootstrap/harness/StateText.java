package hexmail.bootstrap.harness;

import hexmail.domain.credential.GrantState;

/// The state of a grant in words, for assertions.
final class StateText {
  private StateText() {}

  static String of(GrantState state) {
    return switch (state) {
      case GrantState.Active _ -> "active";
      case GrantState.TokensRefused _ -> "tokens refused";
      case GrantState.ReauthenticationRequired(var reason, _) -> "reauthentication: " + reason;
      case GrantState.Revoked(var reason, _) -> "revoked: " + reason;
    };
  }
}
