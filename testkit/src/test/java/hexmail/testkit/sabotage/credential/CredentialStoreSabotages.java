package hexmail.testkit.sabotage.credential;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.Suspect;
import java.util.List;

/// Wrong stores of credentials, and what catches them.
public final class CredentialStoreSabotages {
  public static final Suspect<CredentialStore> SUSPECT =
      new Suspect<>(
          CredentialStoreContract.class,
          SabotagedCredentialStoreTest.class,
          SabotagedCredentialStoreTest.SPOIL,
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
                  "a_change_from_before_a_removal_leaves_the_consent_after_it_alone"),
              Sabotage.of(
                  "wants a refresh token at each consent",
                  WrongSaving::wantsARefreshTokenEachTime,
                  "a_consent_that_brings_no_refresh_token_keeps_the_one_that_is_stored",
                  "each_consent_has_a_version_higher_than_any_the_account_had"),
              Sabotage.of(
                  "loses the refresh token when it saves again",
                  WrongSaving::losesTheRefreshToken,
                  "a_consent_that_brings_no_refresh_token_keeps_the_one_that_is_stored",
                  "a_stored_refresh_token_that_is_known_to_be_revoked_does_not_count"),
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
                  "a_consent_that_brings_a_refresh_token_replaces_the_one_that_is_stored"),
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
                  "of_many_first_consents_of_one_person_each_is_stored_at_its_own_version"),
              Sabotage.of(
                  "forgets a change",
                  WrongChanges::forgetsIt,
                  "a_stored_refresh_token_that_is_known_to_be_revoked_does_not_count",
                  "each_consent_has_a_version_higher_than_any_the_account_had",
                  "a_change_at_the_version_that_was_read_is_stored_at_the_next_version",
                  "a_revocation_is_found_with_its_reason_and_time",
                  "a_change_at_a_stale_version_changes_nothing",
                  "of_many_changes_at_one_version_one_is_stored"),
              Sabotage.of(
                  "ignores the version: the last writer wins",
                  WrongChanges::ignoresTheVersion,
                  "a_change_at_a_stale_version_changes_nothing",
                  "a_change_made_before_a_new_consent_changes_nothing",
                  "a_change_at_a_version_that_was_never_stored_changes_nothing",
                  "of_many_changes_at_one_version_one_is_stored",
                  "a_change_that_races_a_consent_never_undoes_it",
                  "a_change_from_before_a_removal_leaves_the_consent_after_it_alone"),
              Sabotage.of(
                  "takes versions that were never stored",
                  WrongChanges::takesLaterVersionsToo,
                  "a_change_at_a_version_that_was_never_stored_changes_nothing"),
              Sabotage.of(
                  "looks at the version before it waits to write",
                  WrongChanges::looksAtTheVersionTooEarly,
                  "of_many_changes_at_one_version_one_is_stored",
                  "a_change_that_races_a_consent_never_undoes_it",
                  "a_change_that_races_a_removal_brings_nothing_back"),
              Sabotage.of(
                  "never raises the version",
                  WrongChanges::neverRaisesTheVersion,
                  "each_consent_has_a_version_higher_than_any_the_account_had",
                  "a_change_at_the_version_that_was_read_is_stored_at_the_next_version",
                  "a_change_at_a_stale_version_changes_nothing",
                  "a_change_made_before_a_new_consent_changes_nothing",
                  "of_many_changes_at_one_version_one_is_stored",
                  "of_many_first_consents_of_one_person_each_is_stored_at_its_own_version",
                  "a_change_that_races_a_consent_never_undoes_it",
                  "a_change_from_before_a_removal_leaves_the_consent_after_it_alone"),
              Sabotage.of(
                  "counts versions anew after a removal",
                  WrongChanges::countsAnewAfterARemoval,
                  "each_consent_has_a_version_higher_than_any_the_account_had",
                  "a_change_from_before_a_removal_leaves_the_consent_after_it_alone"),
              Sabotage.of(
                  "loses characters that are not ASCII",
                  WrongChanges::losesCharactersOfTheReason,
                  "a_revocation_is_found_with_its_reason_and_time"),
              Sabotage.of(
                  "brings a removed credential back",
                  WrongChanges::bringsARemovedOneBack,
                  "a_change_that_races_a_removal_brings_nothing_back",
                  "a_late_change_brings_nothing_back"),
              Sabotage.of(
                  "forgets to remove",
                  WrongChanges::forgetsToRemove,
                  "a_change_that_races_a_removal_brings_nothing_back",
                  "a_removed_credential_is_gone",
                  "a_late_change_brings_nothing_back",
                  "a_consent_without_a_refresh_token_does_not_bring_a_removed_one_back"),
              Sabotage.of(
                  "keeps the refresh token of a removed credential",
                  WrongChanges::keepsTheRefreshTokenOfARemovedOne,
                  "a_consent_without_a_refresh_token_does_not_bring_a_removed_one_back"),
              Sabotage.of(
                  "finds a stale copy",
                  WrongReading::findsAStaleCopy,
                  "a_revoked_credential_is_active_again_after_a_consent_with_a_refresh_token",
                  "each_consent_has_a_version_higher_than_any_the_account_had",
                  "a_change_at_the_version_that_was_read_is_stored_at_the_next_version",
                  "a_revocation_is_found_with_its_reason_and_time",
                  "of_many_changes_at_one_version_one_is_stored",
                  "a_change_that_races_a_consent_never_undoes_it"),
              Sabotage.of(
                  "rounds times to seconds",
                  WrongReading::roundsTimes,
                  "a_consent_is_stored_active_and_found_exactly_as_it_was_stored",
                  "a_consent_that_brings_no_refresh_token_keeps_the_one_that_is_stored",
                  "a_consent_that_brings_a_refresh_token_replaces_the_one_that_is_stored",
                  "a_change_at_the_version_that_was_read_is_stored_at_the_next_version",
                  "text_of_any_length_and_script_is_kept",
                  "of_many_changes_at_one_version_one_is_stored",
                  "of_many_first_consents_of_one_person_each_is_stored_at_its_own_version"),
              Sabotage.of(
                  "takes ids for one that differ in case",
                  WrongReading::ignoresCaseOfIds,
                  "account_ids_of_any_form_are_kept_apart"),
              Sabotage.of(
                  "finds anybody's credential",
                  WrongReading::findsAnybodys,
                  "what_could_not_be_done_has_changed_nothing",
                  "accounts_with_the_same_address_are_different_accounts"),
              Sabotage.of(
                  "makes a credential up while it has none",
                  WrongReading::makesOneUpWhileItHasNone,
                  "every_call_says_so_when_the_store_is_out_of_order",
                  "an_account_that_never_consented_has_no_credential"),
              Sabotage.of(
                  "removes everybody",
                  WrongReading::removesEverybody,
                  "other_accounts_are_untouched"),
              Sabotage.of(
                  "finds nothing in an outage",
                  WrongReading::findsNothingInAnOutage,
                  "every_call_says_so_when_the_store_is_out_of_order"),
              Sabotage.of(
                  "hides that it could not save",
                  WrongReading::pretendsToSaveInAnOutage,
                  "every_call_says_so_when_the_store_is_out_of_order",
                  "what_could_not_be_done_has_changed_nothing"),
              Sabotage.of(
                  "saves later what it said had failed",
                  WrongReading::savesLaterWhatFailed,
                  "what_could_not_be_done_has_changed_nothing"),
              Sabotage.of(
                  "removes later what it said had failed",
                  WrongReading::removesLaterWhatFailed,
                  "what_could_not_be_done_has_changed_nothing")));

  private CredentialStoreSabotages() {}
}
