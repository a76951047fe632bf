package hexmail.testkit.sabotage.credential;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.sabotage.Sabotage;
import java.util.List;

/// Stores that save a consent wrongly, each with a clause that catches it.
final class SavingSabotages {
  static final List<Sabotage<CredentialStore>> ALL =
      List.of(
          Sabotage.of(
              "forgets a save",
              WrongSaving::forgetsIt,
              "exactly_one_of_many_changes_at_one_version_is_stored"),
          Sabotage.of(
              "wants a refresh token at each consent",
              WrongSaving::wantsARefreshTokenEachTime,
              "a_consent_without_a_refresh_token_keeps_the_stored_one"),
          Sabotage.of(
              "loses the refresh token when it saves again",
              WrongSaving::losesTheRefreshToken,
              "a_consent_without_a_refresh_token_keeps_the_stored_one"),
          Sabotage.of(
              "always keeps the first refresh token",
              WrongSaving::keepsTheFirstRefreshToken,
              "a_change_concurrent_with_a_consent_never_undoes_it"),
          Sabotage.of(
              "stores a consent without any refresh token",
              WrongSaving::storesWithoutAnyRefreshToken,
              "without_any_refresh_token_nothing_is_stored"),
          Sabotage.of(
              "counts a refresh token that is known to be revoked",
              WrongSaving::countsARevokedRefreshToken,
              "a_stored_refresh_token_that_is_known_to_be_revoked_does_not_count"),
          Sabotage.of(
              "stores scopes that its refresh token lacks",
              WrongSaving::storesScopesThatTheTokenLacks,
              "a_consent_without_a_refresh_token_to_scopes_that_are_not_stored_changes_nothing"),
          Sabotage.of(
              "takes scopes away that its refresh token has",
              WrongSaving::takesScopesAway,
              "a_consent_without_a_refresh_token_to_fewer_scopes_keeps_scopes_and_access_token"),
          Sabotage.of(
              "leaves it revoked after a new consent",
              WrongSaving::leavesItRevoked,
              "a_revoked_credential_is_active_again_after_a_consent_with_a_refresh_token"),
          Sabotage.of(
              "leaves tokens refused after a new consent",
              WrongSaving::leavesTokensRefused,
              "a_credential_with_refused_tokens_is_active_again_after_a_consent"),
          Sabotage.of(
              "keeps the scopes of the first consent",
              WrongSaving::keepsTheFirstScopes,
              "a_consent_with_a_refresh_token_replaces_the_stored_one"),
          Sabotage.of(
              "takes no scopes for the usual ones",
              WrongSaving::takesNoScopesForTheUsualOnes,
              "a_consent_without_scopes_is_stored"),
          Sabotage.of(
              "cuts long tokens",
              WrongSaving::cutsLongTokens,
              "text_of_any_length_and_script_is_kept"),
          Sabotage.of(
              "identifies accounts by their address",
              WrongSaving::knowsPeopleByTheirAddress,
              "accounts_with_the_same_address_are_different_accounts"),
          Sabotage.of(
              "answers a save with what is there by then",
              WrongSaving::answersWithWhatIsThereByThen,
              "concurrent_first_consents_of_one_person_each_get_their_own_version"));

  private SavingSabotages() {}
}
