package hexmail.adapter.http.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which client a request comes from.
class ClientAddressTest {
  private final ClientAddress addresses =
      new ClientAddress(Set.of("10.0.0.0/8", "192.0.2.1", "::1", "2001:db8:1::/48"));

  private String of(String peer, String... forwarded) {
    return addresses.of(peer, List.of(forwarded));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "10.255.255.255",
        "192.0.2.1",
        "::1",
        "[::1]",
        "[0:0:0:0:0:0:0:1]",
        "[2001:db8:1:2::3]",
        "2001:DB8:1::",
        "::ffff:10.0.0.1"
      })
  void a_proxy_in_one_of_the_networks_is_believed(String proxy) {
    assertThat(of(proxy, "198.51.100.7")).isEqualTo("198.51.100.7");
  }

  @ParameterizedTest
  @CsvSource({
    "11.0.0.1, 11.0.0.1",
    "192.0.2.2, 192.0.2.2",
    "127.0.0.1, 127.0.0.1",
    "[::2], 0000000000000000",
    "[2001:db8:2::1], 20010db800020000"
  })
  void no_other_address_is_believed(String peer, String client) {
    assertThat(of(peer, "198.51.100.7")).isEqualTo(client);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2001:db8:9::1",
        "2001:db8:9:0:ffff:ffff:ffff:ffff",
        "[2001:db8:9::2]",
        "[2001:db8:9::2]:443",
        "[2001:db8:9::2]:4711",
        "2001:DB8:9:0::3",
        " 2001:db8:9::4 "
      })
  void the_addresses_of_one_network_are_one_client(String address) {
    assertThat(of("[::1]", address)).isEqualTo("20010db800090000");
  }

  @Test
  void other_networks_are_other_clients() {
    assertThat(of("::1", "2001:db8:9:1::1")).isNotEqualTo(of("::1", "2001:db8:9:2::1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"198.51.100.7", "198.51.100.7:80", "198.51.100.7:50123"})
  void a_port_makes_no_other_client(String address) {
    assertThat(of("10.0.0.1", address)).isEqualTo("198.51.100.7");
  }

  @Test
  void the_nearest_address_that_is_no_proxy_is_the_client() {
    assertThat(of("10.0.0.1", "203.0.113.5", "198.51.100.7", "10.1.2.3", "[::1]:80"))
        .isEqualTo("198.51.100.7");
    assertThat(of("10.0.0.1")).isEqualTo("10.0.0.1");
    assertThat(of("10.0.0.1", "10.0.0.2")).isEqualTo("10.0.0.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unknown",
        "_hidden",
        "localhost",
        "1.2.3.4.5",
        "1.2.3.400",
        "[::1",
        "::g",
        "a.b"
      })
  void what_is_no_address_is_not_believed(String hop) {
    assertThat(of("10.0.0.1", "203.0.113.5", hop)).isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "10.0.0.0/8", "::1", "[::1]", "2001:db8::/32", "0.0.0.0/0"})
  void an_address_or_a_network_can_be_configured(String text) {
    assertThat(ClientAddress.network(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "proxy.example/8",
        "10.0.0.1/8",
        "10.0.0.0/33",
        "10.0.0.0/",
        "2001:db8::1/32",
        "2001:db8::/129",
        "10.0.0.1-10.0.0.9",
        "10.0.0.0/8/8",
        "fe80::1%lo"
      })
  void anything_else_cannot(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ClientAddress.network(text));
  }
}
