package hexmail.testkit.sabotage.credential;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;
import java.util.stream.Stream;

/// Wrong stores of credentials, and what catches them.
public final class CredentialStoreSabotages {
  private static final List<Sabotage<CredentialStore>> OTHERS =
      List.of(
          Sabotage.of(
              "forgets a change",
              WrongChanges::forgetsIt,
              "a_stored_refresh_token_that_is_known_to_be_revoked_does_not_count",
              "each_consent_has_a_version_higher_than_any_the_account_had",
              "a_change_at_the_version_that_was_read_is_stored_at_the_next_version",
              "a_revocation_is_found_with_its_reason_and_time",
              "a_change_at_a_stale_version_changes_nothing",
              "of_many_changes_at_one_version_one_is_stored",
              "a_lease_ends_with_the_change_that_its_holder_stores",
              "a_stale_version_gets_no_lease",
              "a_wait_for_a_new_sign_in_is_found_with_its_reason_and_time"),
          Sabotage.of(
              "ignores the version: the last writer wins",
              WrongChanges::ignoresTheVersion,
              "a_change_at_a_stale_version_changes_nothing",
              "a_change_made_before_a_new_consent_changes_nothing",
              "a_change_at_a_version_that_was_never_stored_changes_nothing",
              "of_many_changes_at_one_version_one_is_stored",
              "a_change_that_races_a_consent_never_undoes_it",
              "a_change_from_before_a_removal_leaves_the_consent_after_it_alone",
              "a_lease_ends_by_itself",
              "a_lease_ends_with_a_new_consent_whose_credential_its_holder_cannot_change",
              "what_was_read_before_a_lease_was_taken_can_no_longer_be_stored"),
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
              "a_change_from_before_a_removal_leaves_the_consent_after_it_alone",
              "a_lease_ends_with_a_new_consent_whose_credential_its_holder_cannot_change",
              "a_lease_ends_with_the_change_that_its_holder_stores",
              "a_lease_is_of_what_is_stored_whatever_else_was_read",
              "a_lease_is_the_credential_at_its_next_version",
              "a_removed_credential_gets_no_lease_and_a_lease_does_not_survive_a_removal",
              "a_stale_version_gets_no_lease",
              "leases_of_other_accounts_are_untouched",
              "nobody_gets_the_lease_before_it_ends",
              "of_many_callers_one_gets_the_lease",
              "what_was_read_before_a_lease_was_taken_can_no_longer_be_stored"),
          Sabotage.of(
              "counts versions anew after a removal",
              WrongChanges::countsAnewAfterARemoval,
              "each_consent_has_a_version_higher_than_any_the_account_had",
              "a_change_from_before_a_removal_leaves_the_consent_after_it_alone",
              "a_removed_credential_gets_no_lease_and_a_lease_does_not_survive_a_removal"),
          Sabotage.of(
              "loses characters that are not ASCII",
              WrongChanges::losesCharactersOfTheReason,
              "a_revocation_is_found_with_its_reason_and_time"),
          Sabotage.of(
              "brings a removed credential back",
              WrongChanges::bringsARemovedOneBack,
              "a_change_that_races_a_removal_brings_nothing_back",
              "a_late_change_brings_nothing_back",
              "a_removed_credential_gets_no_lease_and_a_lease_does_not_survive_a_removal"),
          Sabotage.of(
              "forgets to remove",
              WrongChanges::forgetsToRemove,
              "a_change_that_races_a_removal_brings_nothing_back",
              "a_removed_credential_is_gone",
              "a_late_change_brings_nothing_back",
              "a_consent_without_a_refresh_token_does_not_bring_a_removed_one_back",
              "a_removed_credential_gets_no_lease_and_a_lease_does_not_survive_a_removal"),
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
              "a_change_that_races_a_consent_never_undoes_it",
              "a_lease_ends_with_a_new_consent_whose_credential_its_holder_cannot_change",
              "a_lease_ends_with_the_change_that_its_holder_stores",
              "a_lease_is_of_what_is_stored_whatever_else_was_read",
              "a_lease_is_the_credential_at_its_next_version",
              "a_refresh_token_that_only_waited_for_a_new_sign_in_is_kept",
              "a_removed_credential_gets_no_lease_and_a_lease_does_not_survive_a_removal",
              "a_stale_version_gets_no_lease",
              "a_wait_for_a_new_sign_in_is_found_with_its_reason_and_time",
              "nobody_gets_the_lease_before_it_ends",
              "of_many_callers_one_gets_the_lease",
              "what_was_read_before_a_lease_was_taken_can_no_longer_be_stored"),
          Sabotage.of(
              "rounds times to seconds",
              WrongReading::roundsTimes,
              "a_consent_is_stored_active_and_found_exactly_as_it_was_stored",
              "a_consent_that_brings_no_refresh_token_keeps_the_one_that_is_stored",
              "a_consent_that_brings_a_refresh_token_replaces_the_one_that_is_stored",
              "a_change_at_the_version_that_was_read_is_stored_at_the_next_version",
              "text_of_any_length_and_script_is_kept",
              "of_many_changes_at_one_version_one_is_stored",
              "of_many_first_consents_of_one_person_each_is_stored_at_its_own_version",
              "a_lease_ends_with_the_change_that_its_holder_stores",
              "a_lease_is_of_what_is_stored_whatever_else_was_read",
              "a_lease_is_the_credential_at_its_next_version",
              "a_refresh_token_that_only_waited_for_a_new_sign_in_is_kept",
              "leases_of_other_accounts_are_untouched",
              "nobody_gets_the_lease_before_it_ends",
              "what_was_read_before_a_lease_was_taken_can_no_longer_be_stored"),
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
              "removes everybody", WrongReading::removesEverybody, "other_accounts_are_untouched"),
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
              "what_could_not_be_done_has_changed_nothing"));

  public static final SabotagedContract<CredentialStore> CONTRACT =
      new SabotagedContract<>(
          CredentialStoreContract.class,
          SabotagedCredentialStoreTest.class,
          SabotagedCredentialStoreTest.SABOTAGE,
          Stream.of(SavingSabotages.ALL, OTHERS, LeaseSabotages.ALL)
              .flatMap(List::stream)
              .toList());

  private CredentialStoreSabotages() {}
}
