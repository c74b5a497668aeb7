import { hash, type Options, verify } from '@node-rs/argon2'

/** Argon2id (the library's default kind): 46 MiB, two passes; some 60 ms on a small server. */
const cost: Options = { memoryCost: 47_104, timeCost: 2, parallelism: 1 }

/** The hash of a password that nobody has, verified where no account is found so that both cases take as long. */
export const nobodys =
  '$argon2id$v=19$m=47104,t=2,p=1$/XuWFE2+HZJT31O21PCccg$+UCfeREJhXJAlMF84WC4lzgsxRx1DW7M8NeFH7EzoBU'

/** The hash that is kept of a password or PIN, as a PHC text. The salt is 16 secret bytes or more. */
export const hashPassword = (password: string, salt: Uint8Array): Promise<string> => hash(password, { ...cost, salt })

/** Whether the password is the one that was hashed; without a hash, false after the same work. */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  const right = await verify(hashed ?? nobodys, password)
  return right && hashed !== null
}
