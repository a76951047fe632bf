package hexmail.testkit.sabotage.credential;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.sabotage.Sabotage;
import java.util.List;

/// Stores that go wrong when a consent is saved, and what catches them.
final class SavingSabotages {
  static final List<Sabotage<CredentialStore>> ALL =
      List.of(
          Sabotage.of(
              "forgets a save",
              WrongSaving::forgetsIt,
              "what_could_not_be_done_has_changed_nothing",
              "a_consent_is_stored_active_and_found_exactly_as_it_was_stored",
              "a_consent_that_brings_no_refresh_token_keeps_the_one_that_is_stored",
              "a_consent_that_brings_a_refresh_token_replaces_the_one_that_is_stored",
              "a_stored_refresh_token_that_is_known_to_be_revoked_does_not_count",
              "a_revoked_credential_is_active_again_after_a_consent_with_a_refresh_token",
              "each_consent_has_a_version_higher_than_any_the_account_had",
              "a_consent_to_nothing_is_kept_as_such",
              "a_change_at_the_version_that_was_read_is_stored_at_the_next_version",
              "a_revocation_is_found_with_its_reason_and_time",
              "a_change_at_a_stale_version_changes_nothing",
              "a_change_made_before_a_new_consent_changes_nothing",
              "a_change_at_a_version_that_was_never_stored_changes_nothing",
              "other_accounts_are_untouched",
              "account_ids_of_any_form_are_kept_apart",
              "text_of_any_length_and_script_is_kept",
              "of_many_changes_at_one_version_one_is_stored",
              "of_many_first_consents_of_one_person_each_is_stored_at_its_own_version",
              "a_change_that_races_a_consent_never_undoes_it",
              "a_change_that_races_a_removal_brings_nothing_back",
              "a_late_change_brings_nothing_back",
              "a_change_from_before_a_removal_leaves_the_consent_after_it_alone",
              "a_lease_ends_by_itself",
              "a_lease_ends_with_a_new_consent_whose_credential_its_holder_cannot_change",
              "a_lease_ends_with_the_change_that_its_holder_stores",
              "a_lease_is_of_what_is_stored_whatever_else_was_read",
              "a_lease_is_the_credential_at_its_next_version",
              "a_refresh_token_that_only_waited_for_a_new_sign_in_is_kept",
              "a_removed_credential_gets_no_lease_and_a_lease_does_not_survive_a_removal",
              "a_stale_version_gets_no_lease",
              "a_wait_for_a_new_sign_in_is_found_with_its_reason_and_time",
              "leases_of_other_accounts_are_untouched",
              "nobody_gets_the_lease_before_it_ends",
              "of_many_callers_one_gets_the_lease",
              "what_was_read_before_a_lease_was_taken_can_no_longer_be_stored"),
          Sabotage.of(
              "wants a refresh token at each consent",
              WrongSaving::wantsARefreshTokenEachTime,
              "a_consent_that_brings_no_refresh_token_keeps_the_one_that_is_stored",
              "each_consent_has_a_version_higher_than_any_the_account_had",
              "a_refresh_token_that_only_waited_for_a_new_sign_in_is_kept"),
          Sabotage.of(
              "loses the refresh token when it saves again",
              WrongSaving::losesTheRefreshToken,
              "a_consent_that_brings_no_refresh_token_keeps_the_one_that_is_stored",
              "a_stored_refresh_token_that_is_known_to_be_revoked_does_not_count",
              "a_refresh_token_that_only_waited_for_a_new_sign_in_is_kept"),
          Sabotage.of(
              "keeps the first refresh token for ever",
              WrongSaving::keepsTheFirstRefreshToken,
              "a_consent_that_brings_a_refresh_token_replaces_the_one_that_is_stored",
              "a_stored_refresh_token_that_is_known_to_be_revoked_does_not_count",
              "a_revoked_credential_is_active_again_after_a_consent_with_a_refresh_token",
              "a_change_that_races_a_consent_never_undoes_it"),
          Sabotage.of(
              "stores a consent without any refresh token",
              WrongSaving::storesWithoutAnyRefreshToken,
              "without_any_refresh_token_nothing_is_stored",
              "a_stored_refresh_token_that_is_known_to_be_revoked_does_not_count",
              "accounts_with_the_same_address_are_different_accounts",
              "a_consent_without_a_refresh_token_does_not_bring_a_removed_one_back"),
          Sabotage.of(
              "counts a refresh token that is known to be revoked",
              WrongSaving::countsARevokedRefreshToken,
              "a_stored_refresh_token_that_is_known_to_be_revoked_does_not_count"),
          Sabotage.of(
              "leaves it revoked after a new consent",
              WrongSaving::leavesItRevoked,
              "a_revoked_credential_is_active_again_after_a_consent_with_a_refresh_token"),
          Sabotage.of(
              "keeps the scopes of the first consent",
              WrongSaving::keepsTheFirstScopes,
              "a_consent_that_brings_no_refresh_token_keeps_the_one_that_is_stored",
              "a_consent_that_brings_a_refresh_token_replaces_the_one_that_is_stored",
              "a_refresh_token_that_only_waited_for_a_new_sign_in_is_kept"),
          Sabotage.of(
              "takes no scopes for the usual ones",
              WrongSaving::takesNoScopesForTheUsualOnes,
              "a_consent_to_nothing_is_kept_as_such"),
          Sabotage.of(
              "cuts long tokens",
              WrongSaving::cutsLongTokens,
              "text_of_any_length_and_script_is_kept"),
          Sabotage.of(
              "knows people by their address",
              WrongSaving::knowsPeopleByTheirAddress,
              "a_stored_refresh_token_that_is_known_to_be_revoked_does_not_count",
              "accounts_with_the_same_address_are_different_accounts",
              "a_consent_without_a_refresh_token_does_not_bring_a_removed_one_back"),
          Sabotage.of(
              "answers a save with what is there by then",
              WrongSaving::answersWithWhatIsThereByThen,
              "of_many_first_consents_of_one_person_each_is_stored_at_its_own_version"));

  private SavingSabotages() {}
}
