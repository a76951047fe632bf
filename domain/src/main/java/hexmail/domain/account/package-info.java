/// The identity of a person: Google's subject id, which is the key of all data, and the e-mail
/// address, which is for display only. No code here compares people by their e-mail address.
@NullMarked
package hexmail.domain.account;

import org.jspecify.annotations.NullMarked;
