package hexmail.testkit.contract.picture;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.picture.SenderTestData.FRIEND;
import static hexmail.testkit.contract.picture.SenderTestData.NEWS;
import static hexmail.testkit.contract.picture.SenderTestData.SHOP;
import static hexmail.testkit.contract.picture.SenderTestData.allowing;
import static hexmail.testkit.contract.picture.SenderTestData.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.port.PictureSenders;
import org.junit.jupiter.api.Test;

/// A bounded number of senders is stored for each account.
public interface SenderLimitContract extends PictureSendersFactory {
  @Test
  default void beyond_the_limit_the_sender_allowed_first_is_removed() {
    PictureSenders senders = withRoomFor(3);

    numbered(1, 5).forEach(sender -> senders.allow(ADA.id(), sender));

    assertThat(senders.allowed(ADA.id())).isEqualTo(numbered(3, 5));
  }

  @Test
  default void a_sender_that_is_allowed_again_needs_no_room() {
    PictureSenders senders = allowing(withRoomFor(2), ADA.id(), NEWS, SHOP, SHOP, NEWS);

    assertThat(senders.allowed(ADA.id())).containsExactly(NEWS, SHOP);
  }

  @Test
  default void a_removed_sender_makes_room() {
    PictureSenders senders = allowing(withRoomFor(2), ADA.id(), NEWS, SHOP);
    senders.disallow(ADA.id(), SHOP);

    senders.allow(ADA.id(), FRIEND);

    assertThat(senders.allowed(ADA.id())).containsExactly(NEWS, FRIEND);
  }

  @Test
  default void each_account_has_room_of_its_own() {
    PictureSenders senders = withRoomFor(2);

    allowing(senders, ADA.id(), NEWS, SHOP);
    allowing(senders, GRACE.id(), FRIEND, SHOP);

    assertThat(senders.allowed(ADA.id())).containsExactly(NEWS, SHOP);
    assertThat(senders.allowed(GRACE.id())).containsExactly(FRIEND, SHOP);
  }
}
