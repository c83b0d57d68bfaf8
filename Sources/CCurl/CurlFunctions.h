/* What CCurl calls in libcurl, and with which numbers: for CCurl.c and for
 * Scripts/check-c-abi, which holds all of it against libcurl's own header. */
#ifndef PINPALETTES_CURL_FUNCTIONS_H
#define PINPALETTES_CURL_FUNCTIONS_H

#include <stddef.h>
#include <stdint.h>

/* Prototypes as libcurl 7.32 and later declare them; `code`, `option` and `info` are its CURLcode,
 * CURLoption and CURLINFO. The variadic ones stay variadic: on arm64 they are called otherwise.
 * X(result, name, parameters). */
#define CURL_FUNCTIONS(X, code, option, info)                                                      \
  X(code, curl_global_init, (long))                                                                \
  X(char *, curl_version, (void))                                                                  \
  X(void *, curl_easy_init, (void))                                                                \
  X(void, curl_easy_cleanup, (void *))                                                             \
  X(code, curl_easy_setopt, (void *, option, ...))                                                 \
  X(code, curl_easy_getinfo, (void *, info, ...))                                                  \
  X(code, curl_easy_perform, (void *))                                                             \
  X(const char *, curl_easy_strerror, (code))                                                      \
  X(struct curl_slist *, curl_slist_append, (struct curl_slist *, const char *))                   \
  X(void, curl_slist_free_all, (struct curl_slist *))

/* The callbacks, as curl_write_callback and curl_xferinfo_callback; curl_off_t is 64 bits wide. */
typedef size_t curl_bytes_function(char *, size_t, size_t, void *);
typedef int curl_progress_function(void *, int64_t, int64_t, int64_t, int64_t);

enum {
  GLOBAL_ALL = 3,

  OPTION_URL = 10002,
  OPTION_HEADERS = 10023,
  OPTION_USER_AGENT = 10018,
  OPTION_ERROR_BUFFER = 10010,
  OPTION_BODY_FUNCTION = 20011,
  OPTION_BODY_CONTEXT = 10001,
  OPTION_HEAD_FUNCTION = 20079,
  OPTION_HEAD_CONTEXT = 10029,
  OPTION_PROGRESS_FUNCTION = 20219,
  OPTION_PROGRESS_CONTEXT = 10057,
  OPTION_NO_PROGRESS = 43,
  OPTION_NO_SIGNAL = 99,
  OPTION_PROTOCOLS = 181, /* replaced by OPTION_PROTOCOLS_STR from 7.85 on */
  OPTION_PROTOCOLS_STR = 10318,
  OPTION_CONNECT_TIMEOUT_MS = 156,
  OPTION_LOW_SPEED_LIMIT = 19,
  OPTION_LOW_SPEED_TIME = 20,

  PROTOCOL_HTTP = 1,
  PROTOCOL_HTTPS = 2,

  INFO_RESPONSE_CODE = 0x200002,
  INFO_REDIRECT_URL = 0x10001F,

  RESULT_OK = 0,
  RESULT_UNKNOWN_OPTION = 48,
  RESULT_OUT_OF_MEMORY = 27,
  ERROR_SIZE = 256
};

#endif
