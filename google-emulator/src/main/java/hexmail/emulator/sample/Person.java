package hexmail.emulator.sample;

/// A sender or receiver of sample mail.
record Person(String name, String address) {

  /// The value for `From` and `To`.
  String header() {
    String encoded = MimeText.header(name);
    boolean plain = encoded.equals(name) && name.matches("[A-Za-z0-9 ]*");
    String shown =
        plain || !encoded.equals(name) ? encoded : '"' + name.replace("\"", "\\\"") + '"';
    return name.isEmpty() ? address : shown + " <" + address + ">";
  }

  String domain() {
    return address.substring(address.indexOf('@') + 1);
  }

  String firstName() {
    int comma = name.indexOf(", ");
    int blank = name.indexOf(' ');
    return comma > 0 ? name.substring(comma + 2) : blank < 0 ? name : name.substring(0, blank);
  }
}
