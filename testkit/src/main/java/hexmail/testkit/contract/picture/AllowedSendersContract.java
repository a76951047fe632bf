package hexmail.testkit.contract.picture;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static hexmail.testkit.contract.picture.SenderTestData.FRIEND;
import static hexmail.testkit.contract.picture.SenderTestData.NEWS;
import static hexmail.testkit.contract.picture.SenderTestData.ODD;
import static hexmail.testkit.contract.picture.SenderTestData.SHOP;
import static hexmail.testkit.contract.picture.SenderTestData.allowing;
import static hexmail.testkit.contract.picture.SenderTestData.numbered;
import static hexmail.testkit.contract.picture.SenderTestData.sender;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.PictureSenders;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Senders are allowed and listed by account.
public interface AllowedSendersContract extends PictureSendersFactory {
  @Test
  default void an_account_that_has_allowed_no_sender_has_none() {
    PictureSenders senders = allowing(empty(), GRACE.id(), NEWS);

    assertThat(senders.allowed(ADA.id())).isEmpty();
  }

  @Test
  default void senders_are_listed_in_the_order_in_which_they_were_allowed() {
    PictureSenders senders = allowing(empty(), ADA.id(), SHOP, FRIEND, NEWS);

    assertThat(senders.allowed(ADA.id())).containsExactly(SHOP, FRIEND, NEWS);
  }

  @Test
  default void a_sender_that_is_allowed_again_is_listed_once_and_keeps_its_place() {
    PictureSenders senders = allowing(empty(), ADA.id(), SHOP, NEWS, SHOP);

    assertThat(senders.allowed(ADA.id())).containsExactly(SHOP, NEWS);
  }

  @Test
  default void the_case_of_ascii_letters_makes_no_other_sender() {
    PictureSenders senders =
        allowing(empty(), ADA.id(), sender("News@Letters.EXAMPLE"), sender("NEWS@letters.example"));

    assertThat(senders.allowed(ADA.id())).containsExactly(NEWS);
  }

  @Test
  default void senders_with_addresses_of_any_form_are_kept_apart() {
    PictureSenders senders = empty();

    ODD.forEach(sender -> senders.allow(ADA.id(), sender));

    assertThat(senders.allowed(ADA.id())).isEqualTo(ODD);
  }

  @Test
  default void accounts_with_ids_of_any_form_are_kept_apart() {
    PictureSenders senders = empty();
    for (int number = 0; number < ODD_IDS.size(); number++) {
      senders.allow(ODD_IDS.get(number), numbered(number, number).getFirst());
    }

    for (int number = 0; number < ODD_IDS.size(); number++) {
      AccountId account = ODD_IDS.get(number);
      assertThat(senders.allowed(account)).isEqualTo(numbered(number, number));
    }
  }

  @Test
  default void senders_that_are_allowed_concurrently_are_all_stored() {
    PictureSenders senders = empty();

    List<Integer> allowed =
        Race.of(runner -> {
          senders.allow(ADA.id(), numbered(runner, runner).getFirst());
          return runner;
        });

    assertThat(senders.allowed(ADA.id()))
        .containsExactlyInAnyOrderElementsOf(numbered(0, allowed.size() - 1));
  }

  @Test
  default void a_sender_that_is_allowed_concurrently_is_listed_once() {
    Race.often(_ -> {
      PictureSenders senders = empty();

      Race.of(_ -> {
        senders.allow(ADA.id(), NEWS);
        return NEWS;
      });

      assertThat(senders.allowed(ADA.id())).containsExactly(NEWS);
    });
  }
}
