/* What CTurboJPEG calls in TurboJPEG, and with which numbers: for CTurboJPEG.c and for
 * Scripts/check-c-abi, which holds all of it against TurboJPEG's own header. */
#ifndef PINPALETTES_TURBOJPEG_FUNCTIONS_H
#define PINPALETTES_TURBOJPEG_FUNCTIONS_H

/* Prototypes as libjpeg-turbo 2.0 and later declare them.
 * X(result, name, parameters). */
#define TURBOJPEG_FUNCTIONS(X)                                                                     \
  X(void *, tjInitDecompress, (void))                                                              \
  X(int, tjDestroy, (void *))                                                                      \
  X(int, tjDecompress2,                                                                            \
    (void *, const unsigned char *, unsigned long, unsigned char *, int, int, int, int, int))      \
  X(char *, tjGetErrorStr2, (void *))

enum {
  FORMAT_RGBA = 7,
  LIMIT_SCANS = 32768 /* ignored by libjpeg-turbo before 2.1 */
};

#endif
