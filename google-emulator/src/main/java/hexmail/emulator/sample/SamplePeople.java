package hexmail.emulator.sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The people of the sample mail.
final class SamplePeople {
  static final Person ADA = new Person("Ada Lovelace", "ada@example.com");
  static final Person GRACE = new Person("Grace Hopper", "grace@example.com");
  static final Person ALAN = new Person("Alan Turing", "alan@example.com");

  static final List<Person> COLLEAGUES =
      List.of(
          ADA,
          GRACE,
          ALAN,
          new Person("Mary Somerville", "mary.somerville@example.org"),
          new Person("Charles Babbage", "c.babbage@engines.example"),
          new Person("Emmy Noether", "emmy@symmetry.example"),
          new Person("Katherine Johnson", "katherine@orbits.example"),
          new Person("José Álvarez", "jose.alvarez@example.net"),
          new Person("O'Brien, Niamh", "niamh@obrien.example"),
          new Person("Zoë Müller", "zoe@mueller.example"));

  static final List<Person> TURKISH =
      List.of(
          new Person("Şule Yıldız", "sule.yildiz@ornek.example"),
          new Person("İbrahim Çağlar", "ibrahim@ornek.example"));

  static final List<Person> JAPANESE =
      List.of(
          new Person("山田 花子", "hanako@rei.example"), new Person("佐藤 健", "ken.sato@rei.example"));

  static final Person ARABIC = new Person("ليلى حداد", "layla@mithal.example");

  private SamplePeople() {}

  /// The owner of the mailbox: one of the three accounts, or a person named after the address.
  static Person owner(String email) {
    Optional<Person> known =
        COLLEAGUES.stream().filter(person -> person.address().equals(email)).findFirst();
    return known.orElseGet(() -> new Person(nameOf(email), email));
  }

  private static String nameOf(String email) {
    String local = email.replaceAll("@.*", "");
    return local.isEmpty()
        ? email
        : local.substring(0, 1).toUpperCase(Locale.ROOT) + local.substring(1);
  }

  /// The colleagues without the owner.
  static List<Person> othersThan(Person owner) {
    return COLLEAGUES.stream().filter(person -> !person.equals(owner)).toList();
  }
}
