package hexmail.testkit.contract.picture;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static hexmail.testkit.contract.picture.SenderTestData.FRIEND;
import static hexmail.testkit.contract.picture.SenderTestData.NEWS;
import static hexmail.testkit.contract.picture.SenderTestData.ODD;
import static hexmail.testkit.contract.picture.SenderTestData.SHOP;
import static hexmail.testkit.contract.picture.SenderTestData.allowing;
import static hexmail.testkit.contract.picture.SenderTestData.sender;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.PictureSenders;
import org.junit.jupiter.api.Test;

/// Senders are removed, one or all of an account.
public interface SenderRemovalContract extends PictureSendersFactory {
  @Test
  default void a_sender_that_is_no_longer_allowed_is_not_listed_and_the_others_stay() {
    PictureSenders senders = allowing(empty(), ADA.id(), SHOP, NEWS, FRIEND);
    senders.allow(GRACE.id(), NEWS);

    senders.disallow(ADA.id(), NEWS);

    assertThat(senders.allowed(ADA.id())).containsExactly(SHOP, FRIEND);
    assertThat(senders.allowed(GRACE.id())).containsExactly(NEWS);
  }

  @Test
  default void a_sender_is_no_longer_allowed_in_any_case_of_its_ascii_letters() {
    PictureSenders senders = allowing(empty(), ADA.id(), sender("News@letters.example"));

    senders.disallow(ADA.id(), sender("news@LETTERS.example"));

    assertThat(senders.allowed(ADA.id())).isEmpty();
  }

  @Test
  default void one_sender_with_an_address_of_any_form_is_removed_alone() {
    PictureSenders senders = empty();
    ODD.forEach(sender -> senders.allow(ADA.id(), sender));

    ODD.stream().skip(1).forEach(sender -> senders.disallow(ADA.id(), sender));

    assertThat(senders.allowed(ADA.id())).containsExactly(ODD.getFirst());
  }

  @Test
  default void a_sender_that_is_not_allowed_can_be_removed_without_effect() {
    PictureSenders senders = allowing(empty(), ADA.id(), SHOP);

    senders.disallow(ADA.id(), NEWS);
    senders.disallow(GRACE.id(), NEWS);

    assertThat(senders.allowed(ADA.id())).containsExactly(SHOP);
    assertThat(senders.allowed(GRACE.id())).isEmpty();
  }

  @Test
  default void a_removed_sender_that_is_allowed_again_comes_last() {
    PictureSenders senders = allowing(empty(), ADA.id(), SHOP, NEWS, FRIEND);
    senders.disallow(ADA.id(), SHOP);
    senders.disallow(ADA.id(), FRIEND);

    senders.allow(ADA.id(), SHOP);

    assertThat(senders.allowed(ADA.id())).containsExactly(NEWS, SHOP);
  }

  @Test
  default void all_senders_of_an_account_are_removed_and_other_accounts_are_unchanged() {
    PictureSenders senders = empty();
    ODD_IDS.forEach(id -> allowing(senders, id, NEWS, SHOP));
    AccountId first = ODD_IDS.getFirst();

    ODD_IDS.stream().skip(1).forEach(senders::forget);

    assertThat(ODD_IDS.stream().skip(1))
        .allSatisfy(id -> assertThat(senders.allowed(id)).isEmpty());
    assertThat(senders.allowed(first)).containsExactly(NEWS, SHOP);
  }

  @Test
  default void senders_that_are_allowed_after_a_removal_of_all_are_listed() {
    PictureSenders senders = allowing(empty(), ADA.id(), NEWS, SHOP);
    senders.forget(ADA.id());

    senders.allow(ADA.id(), SHOP);

    assertThat(senders.allowed(ADA.id())).containsExactly(SHOP);
  }
}
