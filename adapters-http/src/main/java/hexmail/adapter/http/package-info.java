/// The web front: the server, its routes, and the rules that hold for every request. What a person
/// sees is made in `page`, what a program reads in `api`; nothing here decides about mail or
/// tokens.
@NullMarked
package hexmail.adapter.http;

import org.jspecify.annotations.NullMarked;
