package hexmail.domain.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.domain.message.LabelId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListRequestTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 50, 500})
  void a_page_has_1_to_500_ids(int size) {
    assertThat(new ListRequest(MailQuery.EVERYTHING, null, null, size).size()).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 501, Integer.MAX_VALUE})
  void no_other_size_is_taken(int size) {
    assertThatThrownBy(() -> new ListRequest(MailQuery.EVERYTHING, null, null, size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A page has 1 to 500 ids");
  }

  @Test
  void the_request_for_another_page_differs_in_nothing_else() {
    MailQuery query = new MailQuery("from:ada");
    ListRequest first = new ListRequest(query, LabelId.INBOX, null, 7);

    assertThat(first.at(new PageToken("next")))
        .isEqualTo(new ListRequest(query, LabelId.INBOX, new PageToken("next"), 7));
  }
}
